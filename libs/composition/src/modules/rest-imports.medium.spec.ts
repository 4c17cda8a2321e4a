import { ROUTES, type ImportRun } from '@nachtwacht/contracts';
import { ImportsRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PERSON, startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let app: RestApp;
let told: { personId: string; run: ImportRun }[];
beforeAll(async () => {
  db = await createTestDatabase();
  app = await startRestApp({
    database: db.database,
    tellImport: (personId, run) => void told.push({ personId, run }),
  });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  told = [];
  await db.owner('TRUNCATE customer, site, asset, change, import_run CASCADE');
});

const HEADER = 'klantcode;klant;vestiging;plaats;object;soort;dienst';
const GOOD = `${HEADER}
T1;Tandarts Één;Centrum;Delft;Firewall;firewall;Firewall
T1;;Centrum;;AP wachtkamer;toegangspunt;WiFi
H2;Huisarts Twee;;;Server;server;server
`;

async function run(csv: string, dryRun = false): Promise<ImportRun> {
  const begun = await app.call(ROUTES.startImport, { body: { fileName: 'klanten.csv', csv, dryRun } });
  return vi.waitFor(
    async () => {
      const now = await app.call(ROUTES.importRun, { id: begun.id });
      expect(now.finishedAt).not.toBeNull();
      return now;
    },
    { timeout: 50_000, interval: 20 },
  );
}
async function counts(): Promise<Record<string, number>> {
  const [row] = await db.owner<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM customer) AS customers, (SELECT count(*)::int FROM site) AS sites,
            (SELECT count(*)::int FROM asset) AS assets, (SELECT count(*)::int FROM change) AS changes`,
  );
  return row ?? {};
}
const CREATED = { customersCreated: 2, sitesCreated: 1, assetsCreated: 3, assetsUpdated: 0, unchanged: 0 };

describe('importing a CSV file', () => {
  it('adds customers, sites and assets, tells the board of each customer and the person how far it is', async () => {
    const done = await run(GOOD);
    expect(done).toMatchObject({
      total: 3,
      done: 3,
      counts: CREATED,
      errors: [],
      failure: null,
      fileName: 'klanten.csv',
    });
    expect(await counts()).toEqual({ customers: 2, sites: 1, assets: 3, changes: 2 });
    expect(told.at(-1)).toEqual({ personId: PERSON.id, run: done });
    expect(
      await db.owner(
        'SELECT a.name, t.city, c.name AS customer FROM asset a JOIN customer c ON c.id = a.customer_id LEFT JOIN site t ON t.id = a.site_id ORDER BY a.name',
      ),
    ).toEqual([
      { name: 'AP wachtkamer', city: 'Delft', customer: 'Tandarts Één' },
      { name: 'Firewall', city: 'Delft', customer: 'Tandarts Één' },
      { name: 'Server', city: null, customer: 'Huisarts Twee' },
    ]);
  });

  it('changes nothing the second time', async () => {
    await run(GOOD);
    const before = await counts();
    expect((await run(GOOD)).counts).toEqual({
      ...CREATED,
      customersCreated: 0,
      sitesCreated: 0,
      assetsCreated: 0,
      unchanged: 3,
    });
    expect(await counts()).toEqual(before);
  });

  it('tries out without writing, and says beforehand what the real run says afterwards', async () => {
    const many = `${HEADER}\n${Array.from({ length: 450 }, (_, n) => `T${n % 40};Klant ${n % 40};V${n % 3};;Server ${n};server;server`).join('\n')}`;
    const tried = await run(many, true);
    expect(await counts()).toEqual({ customers: 0, sites: 0, assets: 0, changes: 0 });
    const real = await run(many);
    expect(real.counts).toEqual(tried.counts);
    expect(real.counts).toMatchObject({ customersCreated: 40, sitesCreated: 120, assetsCreated: 450 });
    expect(await counts()).toMatchObject({ customers: 40, sites: 120, assets: 450 });
  });

  it('imports the good lines beside the wrong ones, which are named by line and column', async () => {
    const gone = await new Rows(db).customer({ code: 'weg', archived_at: new Date() });
    expect(gone).toBeTruthy();
    const done = await run(
      `${GOOD}T1;;;;Switch;koffie;network\n;Zonder code;;;;;\nweg;;;;X;server;server\nT1;;;;Switch;switch;netwerk\n`,
    );
    expect(done.errors.map(({ line, column }) => [line, column])).toEqual([
      [5, 'kind'],
      [6, 'customer_code'],
      [7, 'customer_code'],
    ]);
    expect(done).toMatchObject({ total: 5, done: 5, counts: { assetsCreated: 4 }, failure: null });
  });

  it('changes what an asset is', async () => {
    await run(GOOD);
    const done = await run(`${HEADER}\nH2;;;;Server;werkstation;cloud-server`);
    expect(done.counts).toMatchObject({ assetsUpdated: 1, assetsCreated: 0 });
    expect(await db.owner(`SELECT kind, service_code FROM asset WHERE name = 'Server'`)).toEqual([
      { kind: 'workstation', service_code: 'cloud-server' },
    ]);
  });

  it('refuses a file that it can not use, in one sentence, and keeps no run of it', async () => {
    const refused = await app.attempt(ROUTES.startImport, {
      body: { fileName: 'x.csv', csv: 'klantcode\nCaf\uFFFD', dryRun: false },
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'not-utf-8', fields: { csv: expect.any(String) as string } },
    });
    expect(await db.owner('SELECT 1 FROM import_run')).toEqual([]);
  });

  it('two at once add nothing twice', async () => {
    const [one, two] = await Promise.all([run(GOOD), run(GOOD)]);
    expect(one.counts.customersCreated + two.counts.customersCreated).toBe(2);
    expect(await counts()).toMatchObject({ customers: 2, assets: 3 });
  });

  it('goes on when somebody else adds the same customer meanwhile', async () => {
    // Holds the table, so that the run has read "not there" before the other customer is committed.
    await db.owner('BEGIN');
    await db.owner('LOCK TABLE site IN ACCESS EXCLUSIVE MODE');
    const running = run(GOOD);
    await vi.waitFor(async () => {
      const waiting = await db.owner(
        `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'site'::regclass`,
      );
      expect(waiting).toHaveLength(1);
    });
    await new Rows(db).customer({ code: 'T1' });
    await db.owner('COMMIT');
    expect(await running).toMatchObject({ failure: null, counts: { customersCreated: 1, assetsCreated: 3 } });
  });

  it('gives a run that broke off an end, at the next start', async () => {
    const store = new ImportsRepository(db.database);
    const { id } = await store.create(PERSON.scope, {
      fileName: 'x.csv',
      dryRun: false,
      requestedBy: 'x',
      total: 9,
      errors: [],
    });
    const other = await startRestApp({ database: db.database });
    await other.close();
    expect(await app.call(ROUTES.importRun, { id })).toMatchObject({
      finishedAt: expect.any(String) as string,
      failure: expect.stringContaining('Start it again') as string,
    });
  });

  it('finishes its batch when the program is stopped, and says what to do with the rest', async () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `K${n};Klant ${n};;;;;`);
    const other = await startRestApp({ database: db.database });
    const body = { fileName: 'x.csv', csv: `${HEADER}\n${lines.join('\n')}`, dryRun: false };
    const { id } = await other.call(ROUTES.startImport, { body });
    await other.close();
    const { failure, done, counts: made } = await app.call(ROUTES.importRun, { id });
    expect(failure).toContain('the program was stopped. What was done is kept.');
    expect(done % 200).toBe(0);
    expect(made.customersCreated).toBe(done);
    expect(await counts()).toMatchObject({ customers: done });
  });

  it('takes as many lines as it allows within a minute', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, n) => `K${n % 500};Klant ${n % 500};Vestiging ${n % 4};Delft;Server ${n};server;server`,
    );
    const done = await run(`${HEADER}\n${lines.join('\n')}`);
    expect(done).toMatchObject({
      total: 20_000,
      done: 20_000,
      counts: { assetsCreated: 20_000 },
      failure: null,
    });
  });
});
