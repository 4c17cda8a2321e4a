import type { BackupRun } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeRuns } from './write-runs';
import type { StoredCheck } from './write-states';
import { SYSTEM } from '@nachtwacht/domain';

let db: TestDatabase;
let customer: string;
let asset: string;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  const rows = new Rows(db);
  customer = await rows.customer({ code: crypto.randomUUID() });
  asset = await rows.asset(customer, { kind: 'backup-job', service_code: 'backup' });
});

const run = (over: Partial<BackupRun> = {}): BackupRun => ({
  id: 'r1',
  outcome: 'success',
  startedAt: '2027-03-09T21:00:00.000Z',
  finishedAt: '2027-03-09T22:00:00.000Z',
  bytesProcessed: 5e12,
  bytesStored: null,
  files: 1200,
  message: null,
  ...over,
});

const tell = (...runs: BackupRun[]) =>
  db.database.inScope(SYSTEM, (sql) =>
    writeRuns(sql, [
      { check: { asset: { assetId: asset, customerId: customer }, news: { runs, points: null } } } as never,
    ] satisfies readonly StoredCheck[]),
  );
const kept = () =>
  db.owner<{
    source_id: string;
    outcome: string;
    bytes: string | null;
    raw_status: string | null;
    message: string | null;
  }>(
    `SELECT source_id, outcome, bytes_processed AS bytes, raw_status, message FROM backup_run r
     JOIN backup_job j ON j.id = r.job_id WHERE j.asset_id = $1 ORDER BY source_id`,
    [asset],
  );

describe('a run that a source tells', () => {
  it('is kept once, however often it is told, with the source’s own word', async () => {
    expect(await tell(run({ rawStatus: 'Completed' }))).toBe(1);
    expect(await tell(run({ rawStatus: 'Completed' }))).toBe(0);
    expect(await kept()).toEqual([
      { source_id: 'r1', outcome: 'success', bytes: '5000000000000', raw_status: 'Completed', message: null },
    ]);
  });

  it('makes a job of a backup that had none, and wakes the judge', async () => {
    await tell(run());
    const jobs = await db.owner<{ due: boolean; terms: unknown }>(
      'SELECT judge_at <= now() AS due, terms FROM backup_job WHERE asset_id = $1',
      [asset],
    );
    expect(jobs).toEqual([{ due: true, terms: expect.objectContaining({ rollUp: 'mixed' }) as unknown }]);
  });

  it('ends once: its beginning told late does not open it again', async () => {
    await tell(run());
    expect(await tell(run({ outcome: 'running', finishedAt: null }))).toBe(0);
    expect((await kept())[0]?.outcome).toBe('success');
  });

  it('may turn bad after it was good', async () => {
    await tell(run());
    await tell(run({ outcome: 'failed', message: 'verification failed' }));
    expect((await kept())[0]).toMatchObject({ outcome: 'failed', message: 'verification failed' });
  });

  it('keeps a size that its source has forgotten', async () => {
    await tell(run());
    expect(await tell(run({ bytesProcessed: null, files: null }))).toBe(0);
    expect((await kept())[0]?.bytes).toBe('5000000000000');
  });

  it('told twice in one poll is the last telling', async () => {
    await tell(run({ outcome: 'running', finishedAt: null }), run({ outcome: 'warning' }));
    expect((await kept()).map(({ outcome }) => outcome)).toEqual(['warning']);
  });
});

it('told in any order, late and twice, the runs are those that were told', async () => {
  const outcome = fc.constantFrom<BackupRun['outcome']>('success', 'failed', 'warning', 'unknown');
  const runs = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), outcome }), {
    selector: ({ id }) => id,
    minLength: 1,
  });
  const order = runs.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray([...given, ...given], { minLength: given.length * 2 })),
  );
  await fc.assert(
    fc.asyncProperty(order, async ([given, told]) => {
      await db.owner('DELETE FROM backup_job WHERE asset_id = $1', [asset]);
      for (const each of told) {
        await tell(run({ ...each }));
        await tell(run({ ...each, outcome: 'running', finishedAt: null }));
      }
      const found = (await kept()).map(({ source_id, outcome: how }) => [source_id, how]);
      expect(found).toEqual(given.map(({ id, outcome: how }) => [id, how]).toSorted());
    }),
    { numRuns: 15 },
  );
});
