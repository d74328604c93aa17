import postgres from 'postgres';
import type { Connection } from '../connection.ts';
import { say } from '../terminal.ts';
import { loadTerritories } from '../territories.server.ts';
import { tellProject, tellRequests, tellSynergy } from './loading/doing.ts';
import { tellJournal } from './loading/journal.ts';
import { tellNeeds } from './loading/needs.ts';
import { tellCommunities, tellOffices } from './loading/offices.ts';
import { tellActors, tellContactPoints, tellMemberships, tellTies } from './loading/people.ts';
import { loadReference } from './loading/reference.ts';
import { type Teller, teller } from './loading/teller.ts';

const loadLock = 7_384_204;

/**
 * Fills an empty database with the demonstration world, seen from `today`, in one transaction. A database that already
 * has an institution is left as it is: the answer is then false.
 */
export async function loadDemo(options: {
  owner: Connection;
  log?: (line: string) => void;
  today?: Date;
}): Promise<boolean> {
  const { owner, log = () => {}, today = new Date() } = options;
  const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
  try {
    if (await isFilled(sql)) return false;
    log(say('Chargement du monde de démonstration…', 'Loading the demonstration world…'));
    // The server fills in the territories while the world is told here.
    const [told] = await Promise.all([tell(today), loadTerritories(owner)]);
    return await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${loadLock})`;
      if (await isFilled(tx)) return false;
      await loadReference(told.world.institution, tx);
      await told.chronicle.replay(tx);
      return true;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function tell(today: Date): Promise<Teller> {
  const { world } = await import('./world.ts');
  const told = teller(world, today);
  tellOffices(told);
  tellCommunities(told);
  tellActors(told);
  tellMemberships(told);
  tellContactPoints(told);
  tellTies(told);
  tellJournal(told);
  tellNeeds(told);
  for (const synergy of world.synergies) tellSynergy(told, synergy);
  for (const project of world.projects) tellProject(told, project);
  tellRequests(told);
  return told;
}

async function isFilled(sql: postgres.ISql): Promise<boolean> {
  return (await sql`select 1 from institution`).length > 0;
}
