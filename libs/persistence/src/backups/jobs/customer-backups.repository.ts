import type { BackupJob, BackupPackage, CustomerBackups } from '@nachtwacht/contracts';
import { noSuch, type Scope } from '@nachtwacht/domain';
import type { Calendar } from '@nachtwacht/domain/time';
import type { Database, Sql } from '../../database/database';
import { archiveMonthsOf, type ArchiveRow } from '../promises/archive-row';
import { restoreTestsOf } from '../promises/restore-test-row';
import { jobRow, JOBS, JOBS_IN_ORDER, type StoredJob } from './job-row';
import { packages } from './packages.repository';

type Shown = CustomerBackups['jobs'][number];

/** What was stored on a day: the newest run of it that said so. */
export interface StoredSample {
  readonly date: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly bytes: number;
}

export interface CustomerBackupsRecord {
  readonly customerId: string;
  readonly customerName: string;
  readonly jobs: readonly (BackupJob & {
    readonly nights: Shown['nights'];
    readonly samples: readonly StoredSample[];
    readonly archive: readonly ArchiveRow[];
  })[];
  readonly tests: CustomerBackups['restore']['tests'];
  /** null: nothing was said, and what is usual holds. */
  readonly terms: {
    readonly calendar: Calendar;
    readonly restoreEveryMonths: number;
    readonly restoreSince: string;
  } | null;
  readonly packages: readonly BackupPackage[];
}

/** How long trends look back. */
const SAMPLE_DAYS = 120;

/** Everything about the backups of one customer, as of one moment. */
export class CustomerBackupsRepository {
  constructor(private readonly database: Database) {}

  /** Days are as the clock of `timeZone` has them; both ends are included. */
  ofCustomer(
    scope: Scope,
    customerId: string,
    { from, to, timeZone }: { readonly from: string; readonly to: string; readonly timeZone: string },
  ): Promise<CustomerBackupsRecord> {
    return this.database.readInScope(scope, async (sql) => {
      const customerName = await nameOf(sql, customerId);
      const { rows: jobs } = await sql.query<StoredJob>(`${JOBS} AND j.customer_id = $1 ${JOBS_IN_ORDER}`, [
        customerId,
      ]);
      const nights = await nightsOf(sql, customerId, from, to);
      const samples = await samplesOf(sql, customerId, timeZone);
      const archive = Map.groupBy(await archiveMonthsOf(sql, customerId), ({ jobId }) => jobId);
      return {
        customerId,
        customerName,
        jobs: jobs.map((job) => ({
          ...jobRow(job),
          nights: (nights.get(job.id) ?? []).map(({ jobId: _, ...night }) => night),
          samples: samples.get(job.id) ?? [],
          archive: archive.get(job.id) ?? [],
        })),
        tests: await restoreTestsOf(sql, customerId),
        terms: await termsOf(sql, customerId),
        packages: await packages(sql),
      };
    });
  }
}

async function nameOf(sql: Sql, customerId: string): Promise<string> {
  const { rows } = await sql.query<{ name: string }>('SELECT name FROM customer WHERE id = $1', [customerId]);
  const row = rows[0];
  if (!row) throw noSuch('customer');
  return row.name;
}

type Night = Shown['nights'][number] & { readonly jobId: string };

async function nightsOf(sql: Sql, customerId: string, from: string, to: string) {
  const { rows } = await sql.query<Night>(
    `SELECT n.job_id AS "jobId", n.date::text AS date, n.status, n.signed_at IS NOT NULL AS signed, n.bytes,
       extract(epoch FROM n.finished_at - n.started_at)::float8 AS seconds
     FROM backup_night n WHERE n.customer_id = $1 AND n.date BETWEEN $2 AND $3 ORDER BY n.job_id, n.date`,
    [customerId, from, to],
  );
  return Map.groupBy(rows, ({ jobId }) => jobId);
}

async function samplesOf(sql: Sql, customerId: string, timeZone: string) {
  const { rows } = await sql.query<StoredSample & { readonly jobId: string }>(
    `SELECT DISTINCT ON (r.job_id, date) r.job_id AS "jobId", (r.at AT TIME ZONE $2)::date::text AS date,
       (extract(epoch FROM r.at) * 1000)::bigint AS at, r.bytes_stored AS bytes
     FROM backup_run r
     WHERE r.customer_id = $1 AND r.bytes_stored IS NOT NULL AND r.at > now() - interval '${String(SAMPLE_DAYS)} days'
       AND r.at < now() + interval '1 day'
     ORDER BY r.job_id, date, r.at DESC`,
    [customerId, timeZone],
  );
  return Map.groupBy(rows, ({ jobId }) => jobId);
}

async function termsOf(sql: Sql, customerId: string): Promise<CustomerBackupsRecord['terms']> {
  const { rows } = await sql.query<NonNullable<CustomerBackupsRecord['terms']>>(
    `SELECT calendar, restore_every_months AS "restoreEveryMonths", restore_since::text AS "restoreSince"
     FROM backup_terms WHERE customer_id = $1`,
    [customerId],
  );
  return rows[0] ?? null;
}
