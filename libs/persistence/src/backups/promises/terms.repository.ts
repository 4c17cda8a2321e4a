import { noSuch, type ChangedAgreement, type JobAgreement, type Scope } from '@nachtwacht/domain';
import { localDateOf, type Calendar } from '@nachtwacht/domain/time';
import { recordChange } from '../../changes/record-change';
import type { Database, Sql } from '../../database/database';
import { dutySettings, USUAL_HOURS } from '../duty-hours';
import { databaseNow, holdJobs } from '../jobs/agreement-row';
import { writeAgreements } from '../jobs/write-agreements';

export interface TermsPatch {
  readonly calendar?: Calendar | undefined;
  readonly restoreEveryMonths?: number | undefined;
}

/** What was agreed with a customer about its backups as a whole. */
export class BackupTermsRepository {
  constructor(private readonly database: Database) {}

  change(
    scope: Scope,
    customerId: string,
    patch: TermsPatch,
    change: (before: JobAgreement, calendar: Calendar, now: number) => ChangedAgreement,
  ): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query(
        'SELECT FROM customer WHERE id = $1 AND archived_at IS NULL FOR NO KEY UPDATE',
        [customerId],
      );
      if (!rowCount) throw noSuch('customer');
      const now = await databaseNow(sql);
      await keep(sql, customerId, patch, now);
      const { calendar } = patch;
      if (calendar) {
        const jobs = await holdJobs(sql, 'AND j.customer_id = $1 AND j.calendar IS NOT NULL ORDER BY j.id', [
          customerId,
        ]);
        await writeAgreements(
          sql,
          jobs.map((job) => ({ job, changed: change(job.agreement, calendar, now) })),
        );
      }
      await recordChange(sql, customerId, { kind: 'inventory', what: 'customer', id: customerId });
    });
  }
}

/** Tests of restoring are owed from the first job on, however late somebody says so. */
async function keep(sql: Sql, customerId: string, patch: TermsPatch, now: number): Promise<void> {
  const { timeZone } = await dutySettings(sql);
  await sql.query(
    `INSERT INTO backup_terms AS t (customer_id, calendar, restore_every_months, restore_since)
     VALUES ($1, coalesce($2::jsonb, $4::jsonb), coalesce($3::int, 12), coalesce(
       (SELECT min(active_from AT TIME ZONE $5)::date FROM backup_job WHERE customer_id = $1), $6::date))
     ON CONFLICT (customer_id) DO UPDATE SET calendar = coalesce($2::jsonb, t.calendar),
       restore_every_months = coalesce($3::int, t.restore_every_months)`,
    [
      customerId,
      patch.calendar,
      patch.restoreEveryMonths,
      USUAL_HOURS.calendar,
      timeZone,
      localDateOf(now, timeZone),
    ],
  );
}
