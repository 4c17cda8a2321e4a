import { ArchiveService } from '@nachtwacht/features-backups';
import { ArchivesRepository } from '@nachtwacht/persistence';
import {
  addBackupJob,
  createTestDatabase,
  Rows,
  type BackupRows,
  type TestDatabase,
} from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

let db: TestDatabase;
let rows: Rows;
let archives: ArchiveService;
let backup: BackupRows;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  archives = new ArchiveService(new ArchivesRepository(db.database));
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  await db.owner('UPDATE asset SET archived_at = now() WHERE archived_at IS NULL');
  backup = await addBackupJob(rows, await rows.customer(), {
    archive_by_day: 28,
    active_from: new Date('2020-01-01T00:00:00Z'),
  });
});

const statuses = async () =>
  (
    await db.owner<{ status: string; point_id: string | null }>(
      'SELECT status, point_id FROM backup_archive WHERE job_id = $1 ORDER BY month',
      [backup.job],
    )
  ).map(({ status, point_id }) => [status, point_id]);
/** Noon of the tenth, so many months before this one. */
const point = (back: number) => {
  const now = new Date();
  return {
    id: `p${back}`,
    at: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 10, 12)).toISOString(),
  };
};
const list = (points: object[]) =>
  db.owner('UPDATE backup_job SET points = $2, points_at = clock_timestamp() WHERE id = $1', [
    backup.job,
    JSON.stringify(points),
  ]);
const readNow = () =>
  db.owner('UPDATE poll SET last_success_at = now() WHERE connection_id = $1', [backup.connection]);

it('months are judged once a day, and again as soon as the source lists something else', async () => {
  await list([point(5), point(3)]);
  await readNow();
  await db.owner('DELETE FROM change');
  expect(await archives.judgeDue()).toBe(1);
  const judged = await statuses();
  expect(judged).toHaveLength(13);
  expect(judged[7]).toEqual(['present', 'p5']);
  expect(judged[8]).toEqual(['missing', null]);
  expect(judged[9]).toEqual(['present', 'p3']);
  expect(judged.at(-1)).toEqual(['waiting', null]);
  expect(await db.owner('SELECT payload FROM change')).toEqual([
    { payload: { kind: 'inventory', what: 'asset', id: backup.asset } },
  ]);
  expect(await archives.judgeDue()).toBe(0);

  await list([point(5), point(4), point(3)]);
  expect(await archives.judgeDue()).toBe(1);
  expect((await statuses())[8]).toEqual(['present', 'p4']);

  await db.owner(`UPDATE backup_archive SET judged_at = now() - interval '1 day' WHERE job_id = $1`, [
    backup.job,
  ]);
  await db.owner('DELETE FROM change');
  expect(await archives.judgeDue()).toBe(1);
  expect(await db.owner('SELECT FROM change')).toEqual([]);
});

it('what is not seen is unknown: a source that can not list, and one that is away', async () => {
  await archives.judgeDue();
  expect(new Set((await statuses()).slice(0, 11).map(([status]) => status))).toEqual(new Set(['unknown']));
  await list([]);
  await archives.judgeDue();
  expect(new Set((await statuses()).slice(0, 11).map(([status]) => status))).toEqual(new Set(['unknown']));
});

it.each([
  ['of which none was agreed', `UPDATE backup_job SET archive_by_day = NULL WHERE id = $1`, 'job'],
  ['that is archived itself', `UPDATE asset SET archived_at = now() WHERE id = $1`, 'asset'],
] as const)('a job %s is not judged', async (_what, sql, of) => {
  await db.owner(sql, [backup[of]]);
  expect(await archives.judgeDue()).toBe(0);
});
