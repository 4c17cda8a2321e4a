import { writeFile } from 'node:fs/promises';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCanary } from './testing/canary';

const WORKERS = 200;
/** A few seconds of them here; `npm run bench -- isolation` asks for many more, and for the numbers in a file. */
const TRANSACTIONS = Number(process.env['ISOLATION_TRANSACTIONS'] ?? 1_000);
const REPORT = process.env['ISOLATION_REPORT'];
const LONGEST_MS = 30 * 60_000;

let db: TestDatabase;
let customers: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  const rows = new Rows(db);
  customers = [];
  for (let index = 0; index < 20; index++) {
    const customer = await rows.customer();
    await rows.site(customer);
    customers.push(customer);
  }
});
afterAll(async () => {
  await db.drop();
});

it(
  'whatever goes wrong among 200 workers, nobody is given or writes a row of somebody else',
  { timeout: LONGEST_MS },
  async () => {
    const report = await runCanary(db, {
      customers,
      workers: WORKERS,
      transactions: TRANSACTIONS,
      seed: 2026,
    });
    if (REPORT !== undefined) await writeFile(REPORT, JSON.stringify(report));
    expect(report.transactions).toBeGreaterThanOrEqual(TRANSACTIONS);
    // As many as chance has it: fewer would mean that the accidents did not happen, more that sound ones failed.
    expect(report.failed).toBeGreaterThan(TRANSACTIONS / 20);
    expect(report.failed).toBeLessThan(TRANSACTIONS / 5);
    expect(report.foreignRows).toBe(0);
  },
);

it('it would be seen: with one policy open, rows of somebody else are given and counted', async () => {
  await db.owner('ALTER POLICY tenant ON site USING (true)');
  const { foreignRows } = await runCanary(db, { customers, workers: 10, transactions: 100, seed: 1 });
  expect(foreignRows).toBeGreaterThan(100);
});
