import type { RestoreTest } from '@nachtwacht/contracts';
import { noSuch, remark, wrongFields, type Scope } from '@nachtwacht/domain';
import { localDateOf } from '@nachtwacht/domain/time';
import { recordChange } from '../../changes/record-change';
import type { Database, Sql } from '../../database/database';
import { dutySettings } from '../duty-hours';
import { databaseNow } from '../jobs/agreement-row';
import { RESTORE_TESTS } from './restore-test-row';

type Kept = Omit<RestoreTest, 'id' | 'customerId' | 'jobName'>;

/** Restores that were planned or done. */
export class RestoreTestsRepository {
  constructor(private readonly database: Database) {}

  plan(
    scope: Scope,
    customerId: string,
    { jobId, plannedOn, method }: Pick<RestoreTest, 'jobId' | 'plannedOn' | 'method'>,
  ): Promise<RestoreTest> {
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query(
        'SELECT FROM customer WHERE id = $1 AND archived_at IS NULL FOR SHARE',
        [customerId],
      );
      if (!rowCount) throw noSuch('customer');
      await requireJob(sql, customerId, jobId);
      const { rows } = await sql.query<{ id: string }>(
        `INSERT INTO restore_test (customer_id, id, job_id, planned_on, method) VALUES ($1, gen_random_uuid(), $2, $3, $4) RETURNING id`,
        [customerId, jobId, plannedOn, method],
      );
      return tell(sql, rows[0]?.id ?? '');
    });
  }

  /** Under lock, so that of two people who write at once the second sees what the first wrote. */
  change(scope: Scope, id: string, change: (before: Kept, today: string) => Kept): Promise<RestoreTest> {
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query('SELECT FROM restore_test WHERE id = $1 FOR UPDATE', [id]);
      if (!rowCount) throw noSuch('restore test');
      const { timeZone } = await dutySettings(sql);
      const today = localDateOf(await databaseNow(sql), timeZone);
      const after = change(await one(sql, id), today);
      await sql.query(
        `UPDATE restore_test SET planned_on = $2, done_on = $3, method = $4, restored = $5, duration_minutes = $6, result = $7,
           remarks = $8, done_by = $9, cancelled_at = CASE WHEN $10 THEN coalesce(cancelled_at, now()) END WHERE id = $1`,
        [
          id,
          after.plannedOn,
          after.doneOn,
          after.method,
          after.restored,
          after.durationMinutes,
          after.result,
          after.remarks,
          after.doneBy,
          after.cancelled,
        ],
      );
      return tell(sql, id);
    });
  }
}

async function requireJob(sql: Sql, customerId: string, jobId: string | null): Promise<void> {
  if (jobId === null) return;
  const { rowCount } = await sql.query(
    `SELECT FROM backup_job j JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
     WHERE j.customer_id = $1 AND j.id = $2 AND a.archived_at IS NULL`,
    [customerId, jobId],
  );
  if (!rowCount) throw wrongFields({ jobId: remark('no-such-job') });
}

async function one(sql: Sql, id: string): Promise<RestoreTest> {
  const { rows } = await sql.query<RestoreTest>(`${RESTORE_TESTS} WHERE r.id = $1`, [id]);
  const row = rows[0];
  if (!row) throw noSuch('restore test');
  return row;
}

async function tell(sql: Sql, id: string): Promise<RestoreTest> {
  const test = await one(sql, id);
  await recordChange(sql, test.customerId, { kind: 'inventory', what: 'customer', id: test.customerId });
  return test;
}
