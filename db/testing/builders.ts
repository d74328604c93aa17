import { sql } from 'drizzle-orm';
import { asViewer, closeDatabase, connect, openDatabase, type Rights } from '../client.server.ts';
import { newId } from '../ids.ts';
import { accountActors } from '../schema/accounts.ts';
import { actors, contactPoints, memberships } from '../schema/actors.ts';
import { communities, mandates } from '../schema/communities.ts';
import { directorates, institution, territories, themes } from '../schema/institution.ts';
import { followUps, interactionParticipants, interactions } from '../schema/journal.ts';
import { needDirectorates, needExpressers, needs } from '../schema/needs.ts';
import { posts, users } from '../schema/people.ts';
import { projects } from '../schema/projects.ts';
import { synergies } from '../schema/synergies.ts';
import { testDatabase } from './database.ts';

/** As app/access/viewer.ts has it: db/ imports nothing from app/. */
type Viewer = Rights & { name: string | null; locale: 'fr' | 'en'; lens: string | null };

/**
 * A small world for tests, loaded as owner: two open communities, each with its pair; in the first an engaged and an
 * informed member with accounts, a citizen, an agent of a directorate and a cultivator. `viewers` are what requireViewer
 * would answer for each of them; builders add records with overrides.
 */
export async function smallWorld() {
  const database = await testDatabase();
  openDatabase(database.connections.app, 4);
  const owner = connect(database.connections.owner, 2);
  const db = owner.db;
  const [theme, otherTheme, directorate, otherDirectorate] = [newId(), newId(), newId(), newId()];
  const here = newId();
  const there = newId();
  await db.insert(institution).values({ name: 'Région inventée' });
  await db.insert(themes).values([
    { id: theme, slug: 'alimentation', nameFr: 'Alimentation', nameEn: 'Food' },
    { id: otherTheme, slug: 'mobilite', nameFr: 'Mobilités', nameEn: 'Mobility' },
  ]);
  await db.insert(directorates).values([
    { id: directorate, slug: 'agriculture', name: 'Direction de l’agriculture', shortName: 'Agriculture' },
    { id: otherDirectorate, slug: 'culture', name: 'Direction de la culture', shortName: 'Culture' },
  ]);
  await db.insert(territories).values({ code: 'R76', kind: 'region', name: 'Occitanie' }).onConflictDoNothing();
  await db.insert(communities).values([
    {
      id: here,
      slug: 'ici',
      name: 'Ici',
      status: 'open',
      themeId: theme,
      territoryCode: 'R76',
      purpose: 'Manger d’ici',
    },
    { id: there, slug: 'ailleurs', name: 'Ailleurs', status: 'open', themeId: otherTheme, territoryCode: 'R76' },
  ]);
  const account = async (name: string) => {
    const id = newId();
    await db.insert(users).values({ id, name });
    return id;
  };
  const mandate = async (name: string, communityId: string, side: 'community' | 'institution') => {
    const userId = await account(name);
    await db.insert(mandates).values({
      id: newId(),
      communityId,
      side,
      userId,
      directorateId: side === 'institution' ? directorate : null,
      startsOn: '2025-01-01',
      acceptedAt: new Date('2025-01-01T09:00:00Z'),
    });
    return userId;
  };
  const gardener = await mandate('Nadège', here, 'community');
  const colleague = await mandate('Karim', here, 'institution');
  const stranger = await mandate('Odile', there, 'community');
  const strangerColleague = await mandate('Paul', there, 'institution');
  const agent = await account('Hélène');
  const otherAgent = await account('Bruno');
  const cultivator = await account('Solène');
  const since = '2025-01-01';
  await db.insert(posts).values([
    { id: newId(), userId: agent, kind: 'agent', directorateId: directorate, startsOn: since },
    { id: newId(), userId: otherAgent, kind: 'agent', directorateId: otherDirectorate, startsOn: since },
    { id: newId(), userId: cultivator, kind: 'cultivator', startsOn: since },
  ]);

  const build = builders(db, { here, gardener });
  const engagedActor = await build.actor({ name: 'Lucie Engagée', sortName: 'Engagée Lucie' }, 'engaged');
  const informedActor = await build.actor({ name: 'Marc Informé', sortName: 'Informé Marc' }, 'informed');
  const citizenActor = await build.actor({ name: 'Zoé Citoyenne', sortName: 'Citoyenne Zoé' }, 'citizen');
  const tied = async (name: string, actorId: string) => {
    const userId = await account(name);
    await db.insert(accountActors).values({ userId, actorId });
    return userId;
  };
  const engaged = await tied('Lucie Engagée', engagedActor);
  const informed = await tied('Marc Informé', informedActor);
  const citizen = await tied('Zoé Citoyenne', citizenActor);

  const accounts = {
    gardener,
    colleague,
    stranger,
    strangerColleague,
    agent,
    otherAgent,
    cultivator,
    engaged,
    informed,
    citizen,
  };
  const viewers = {} as Record<keyof typeof accounts | 'visitor', Viewer & { userId: string }>;
  for (const [role, userId] of Object.entries(accounts)) {
    viewers[role as keyof typeof accounts] = (await viewerOf(userId)) as Viewer & { userId: string };
  }
  viewers.visitor = (await viewerOf(null)) as Viewer & { userId: string };
  return {
    database,
    db,
    build,
    viewers,
    accounts,
    here,
    there,
    theme,
    otherTheme,
    directorate,
    otherDirectorate,
    engagedActor,
    informedActor,
    citizenActor,
    /** Ends pools and drops the database: in afterAll. */
    end: async () => {
      await closeDatabase();
      await owner.client.end();
      await database.drop();
    },
  };
}

/** The viewer that a request of this account would have. */
export async function viewerOf(userId: string | null, at: Date = new Date()): Promise<Viewer> {
  return asViewer({ userId, at }, async (tx, rights) => {
    const [row] = userId ? await tx.execute<{ name: string }>(sql`select name from users where id = ${userId}`) : [];
    return { ...rights, name: row?.name ?? null, locale: 'fr' as const, lens: null };
  });
}

type Db = ReturnType<typeof connect>['db'];
type Given<T extends { $inferInsert: unknown }> = Partial<T['$inferInsert']>;

/** Records of the first community by its territorial gardener at level `pair`, each column open to an override. */
function builders(db: Db, defaults: { here: string; gardener: string }) {
  const recorded = () => ({
    id: newId(),
    authorId: defaults.gardener,
    side: 'community' as const,
    communityId: defaults.here,
  });
  return {
    async actor(given: Given<typeof actors> = {}, circle?: 'engaged' | 'informed' | 'citizen') {
      const row = { ...recorded(), kind: 'person' as const, name: 'Ana Exemple', sortName: 'Exemple Ana', ...given };
      await db.insert(actors).values(row);
      if (circle) {
        const membership = {
          id: newId(),
          actorId: row.id,
          communityId: row.communityId,
          circle,
          startedOn: '2025-02-01',
        };
        await db.insert(memberships).values({ ...membership, movedBy: row.authorId });
      }
      return row.id;
    },
    async contactPoint(actorId: string, given: Given<typeof contactPoints> = {}) {
      const row = { ...recorded(), actorId, kind: 'mail' as const, value: 'ana@example.org', ...given };
      await db.insert(contactPoints).values(row);
      return row.id;
    },
    async interaction(given: Given<typeof interactions> = {}, participants: string[] = []) {
      const row = { ...recorded(), happenedOn: '2026-06-01', notes: 'Elle cherche un local.', ...given };
      await db.insert(interactions).values(row);
      for (const actorId of participants) {
        await db.insert(interactionParticipants).values({ interactionId: row.id, actorId });
      }
      return row.id;
    },
    async followUp(given: Given<typeof followUps> = {}) {
      const row = { ...recorded(), what: 'Rappeler', dueOn: '2026-06-20', ...given };
      await db.insert(followUps).values(row);
      return row.id;
    },
    async need(given: Given<typeof needs> = {}, more: { expressers?: string[]; directorates?: string[] } = {}) {
      const row = {
        ...recorded(),
        title: 'Un local pour stocker',
        collectedOn: '2026-05-01',
        stateSince: '2026-05-01',
        ...given,
      };
      await db.insert(needs).values(row);
      for (const actorId of more.expressers ?? []) await db.insert(needExpressers).values({ needId: row.id, actorId });
      for (const directorateId of more.directorates ?? [])
        await db.insert(needDirectorates).values({ needId: row.id, directorateId });
      return row.id;
    },
    async synergy(given: Given<typeof synergies> = {}) {
      const row = {
        ...recorded(),
        title: 'La cantine et les maraîchers',
        proposedOn: '2026-05-02',
        stateSince: '2026-05-02',
        ...given,
      };
      await db.insert(synergies).values(row);
      return row.id;
    },
    async project(given: Given<typeof projects> = {}) {
      const row = { ...recorded(), title: 'Une légumerie', ...given };
      await db.insert(projects).values(row);
      return row.id;
    },
  };
}
