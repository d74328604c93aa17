import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, disableAccount, listAccounts } from './accounts.server.ts';
import { connect } from './client.server.ts';
import { newId } from './ids.ts';
import * as auth from './schema/auth.ts';
import { directorates } from './schema/institution.ts';
import { setUpInstance } from './setup.server.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

let database: TestDatabase;
let owner: ReturnType<typeof connect>;
beforeAll(async () => {
  database = await testDatabase();
  owner = connect(database.connections.owner, 1);
});
afterAll(async () => {
  await owner.client.end();
  await database.drop();
});

const instance = {
  name: 'Région d’essai',
  timeZone: 'Europe/Paris',
  cultivator: { name: 'Hélène Essai', mail: 'Helene@Example.org' },
};

test('an empty database becomes an institution with its first cultivator, once', async () => {
  expect(await setUpInstance(owner.db, instance)).toBe(true);
  expect(await setUpInstance(owner.db, { ...instance, name: 'Une autre' })).toBe(false);
  expect(await listAccounts(owner.db)).toEqual([
    { name: 'Hélène Essai', mail: 'helene@example.org', posts: ['cultivator'], disabledAt: null },
  ]);
});

test('an agent belongs to a directorate that exists', async () => {
  const agent = { name: 'Amina Essai', mail: 'amina@example.org' };
  expect(await addAccount(owner.db, { ...agent, post: { kind: 'agent', directorate: 'agriculture' } })).toBeNull();
  await owner.db
    .insert(directorates)
    .values({ id: newId(), slug: 'agriculture', name: 'Agriculture', shortName: 'Agri' });
  expect(await addAccount(owner.db, { ...agent, post: { kind: 'agent', directorate: 'agriculture' } })).toEqual({
    made: true,
  });
  // Asked twice, or by another spelling of the address, it is the same account and the same post.
  const again = { ...agent, mail: 'AMINA@example.org', post: { kind: 'agent', directorate: 'agriculture' } } as const;
  expect(await addAccount(owner.db, again)).toEqual({ made: false });
  expect(await listAccounts(owner.db)).toContainEqual({
    name: 'Amina Essai',
    mail: 'amina@example.org',
    posts: ['Agri'],
    disabledAt: null,
  });
});

test('a disabled account is out at once', async () => {
  const [user] = await owner.db.select().from(auth.user).where(eq(auth.user.email, 'amina@example.org'));
  const session = { id: newId(), userId: user?.id ?? '', token: 'token', expiresAt: new Date(Date.now() + 1e6) };
  await owner.db.insert(auth.session).values(session);
  expect(await disableAccount(owner.db, 'Amina@example.org')).toBe(true);
  expect(await owner.db.select().from(auth.session)).toEqual([]);
  expect(await disableAccount(owner.db, 'nobody@example.org')).toBe(false);
});
