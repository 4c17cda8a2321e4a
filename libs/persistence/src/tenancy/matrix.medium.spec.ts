import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogueFindings } from './testing/catalogue';
import { fillEveryTable } from './testing/fill';
import { cellCount, leaks, prepareMatrix, type Matrix } from './testing/matrix';
import { everyMutation } from './testing/mutations';

let db: TestDatabase;
let owner: Client;
let matrix: Matrix;

beforeAll(async () => {
  db = await createTestDatabase();
  owner = new Client({ connectionString: db.url });
  await owner.connect();
  matrix = await prepareMatrix(owner);
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** What comes of it while something is otherwise; all is undone again. */
async function whileTrue<T>(sql: string, work: () => Promise<T>): Promise<T> {
  await owner.query(`BEGIN; ${sql}`);
  try {
    return await work();
  } finally {
    await owner.query('ROLLBACK');
  }
}

it('every table and view answers everybody as the rule says', async () => {
  expect(matrix.tables.length).toBeGreaterThan(30);
  expect(cellCount(matrix)).toBeGreaterThan(600);
  expect(await whileTrue('', () => leaks(owner, matrix))).toEqual([]);
});

it('a new table for which no row can be made is named', async () => {
  const novel = `CREATE TABLE novel (id uuid PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('a', 'b')))`;
  await whileTrue(novel, () =>
    expect(fillEveryTable(owner)).rejects.toThrow('no row could be made for the table novel'),
  );
});

// Hundreds of changes to the schema, one after the other.
const MUTATIONS_TIMEOUT_MS = 300_000;

it('no policy, guard or role can be weakened unnoticed', { timeout: MUTATIONS_TIMEOUT_MS }, async () => {
  const mutations = await everyMutation(owner, matrix);
  const survivors: string[] = [];
  let byAnswer = 0;
  for (const { what, sql, tables } of mutations) {
    const [findings, wrong] = await whileTrue(sql, async () => [
      await catalogueFindings(owner),
      await leaks(owner, matrix, tables),
    ]);
    if (wrong.length > 0) byAnswer += 1;
    if (findings.length + wrong.length === 0) survivors.push(what);
  }
  expect(mutations.length).toBeGreaterThan(150);
  expect(survivors).toEqual([]);
  // The rest changes no answer (what may only be added to can't be deleted under any policy), and is seen in the catalogue.
  expect(byAnswer).toBeGreaterThan(mutations.length * 0.7);
});
