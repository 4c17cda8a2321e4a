import type { BackupJob } from '@nachtwacht/contracts';
import {
  noSuch,
  remark,
  wrongFields,
  type ChangedAgreement,
  type JobAgreement,
  type Scope,
} from '@nachtwacht/domain';
import type { Calendar } from '@nachtwacht/domain/time';
import { pollNow } from '../../archiving/polls';
import type { Database, Sql } from '../../database/database';
import { databaseNow, holdJobs, type HeldJob } from './agreement-row';
import { jobRow, JOBS, JOBS_IN_ORDER, type StoredJob } from './job-row';
import { writeAgreements } from './write-agreements';

export type ChangeAgreement = (
  before: JobAgreement,
  customersCalendar: Calendar | null,
  now: number,
) => ChangedAgreement;

/** What is promised of each backup. */
export class BackupJobsRepository {
  constructor(private readonly database: Database) {}

  /** By customer and name; of archived assets none. */
  list(scope: Scope, customerId: string | undefined): Promise<BackupJob[]> {
    return this.database.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<StoredJob>(
        `${JOBS} AND ($1::uuid IS NULL OR j.customer_id = $1) ${JOBS_IN_ORDER}`,
        [customerId],
      );
      return rows.map(jobRow);
    });
  }

  /** In one transaction with the lock: nobody judges the job by half of what was changed. */
  change(scope: Scope, id: string, change: ChangeAgreement): Promise<BackupJob> {
    return this.database.inScope(scope, async (sql) => {
      const [job] = await holdJobs(sql, 'AND j.id = $1', [id]);
      if (!job) throw noSuch('backup job');
      const changed = change(job.agreement, job.customersCalendar, await databaseNow(sql));
      await requireSound(sql, job, changed.agreement);
      for (const connection of await writeAgreements(sql, [{ job, changed }])) await pollNow(sql, connection);
      return one(sql, id);
    });
  }
}

async function one(sql: Sql, id: string): Promise<BackupJob> {
  const { rows } = await sql.query<StoredJob>(`${JOBS} AND j.id = $1`, [id]);
  const row = rows[0];
  if (!row) throw noSuch('backup job');
  return jobRow(row);
}

async function requireSound(sql: Sql, { agreement, ...job }: HeldJob, after: JobAgreement): Promise<void> {
  const { packageCode, protectsAssetId } = after;
  if (packageCode !== null && packageCode !== agreement.packageCode) {
    const { rowCount } = await sql.query(
      'SELECT FROM backup_package WHERE code = $1 AND archived_at IS NULL',
      [packageCode],
    );
    if (!rowCount) throw wrongFields({ packageCode: remark('no-such-package') });
  }
  if (protectsAssetId === null || protectsAssetId === agreement.protectsAssetId) return;
  if (protectsAssetId === job.assetId) throw wrongFields({ protectsAssetId: remark('protects-itself') });
  const { rowCount } = await sql.query(
    'SELECT FROM asset WHERE customer_id = $1 AND id = $2 AND archived_at IS NULL FOR SHARE',
    [job.customerId, protectsAssetId],
  );
  if (!rowCount) throw wrongFields({ protectsAssetId: remark('no-living-asset') });
}
