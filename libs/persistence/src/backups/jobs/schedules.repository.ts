import {
  SYSTEM,
  type BackupPolicy,
  type ChangedAgreement,
  type JobAgreement,
  type KeptLearning,
} from '@nachtwacht/domain';
import type { PastStart } from '@nachtwacht/domain/time';
import { recordChange } from '../../changes/record-change';
import type { Database, Sql } from '../../database/database';
import { storableJson } from '../../database/storable-json';
import { databaseNow, holdJobs, type HeldJob } from './agreement-row';
import { writeAgreements, writePolicies } from './write-agreements';

export interface JobToLearn {
  readonly learned: KeptLearning | null;
  readonly runs: readonly PastStart[];
  readonly timeZone: string;
}

export interface SourceSettings {
  readonly collector: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A little less than a day, so that the turn of a day does not drift. */
const LOOKED_AT_EVERY = '20 hours';
/** What was longer ago says little of what it does now. */
const RUNS_WITHIN = '91 days';
/** Four a day follow no evening anyhow. */
const MOST_RUNS = 400;
const HAS_NO_SCHEDULE = `j.schedule ->> 'kind' = 'none' AND j.paused_at IS NULL`;

/** Jobs without a schedule, and checks that do not know of one yet. */
export class SchedulesRepository {
  constructor(private readonly database: Database) {}

  learnDue(limit: number, learn: (job: JobToLearn, now: number) => KeptLearning): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const jobs = await holdJobs(
        sql,
        `AND ${HAS_NO_SCHEDULE} AND (j.learned IS NULL OR (j.learned ->> 'kind' <> 'said-none'
           AND (j.learned ->> 'at')::timestamptz < now() - interval '${LOOKED_AT_EVERY}')) ORDER BY j.id LIMIT $1`,
        [limit],
        'skip',
      );
      const now = await databaseNow(sql);
      const runs = await runsOf(sql, jobs);
      const learned = jobs.map((job) => {
        const { timeZone, agreement } = job;
        const past = runs.get(job.jobId) ?? [];
        return { job, learned: learn({ learned: agreement.learned, runs: past, timeZone }, now) };
      });
      await keepLearned(sql, learned);
      return jobs.length;
    });
  }

  adopt(
    collectors: readonly string[],
    agreedAt: (source: SourceSettings) => boolean,
    adopt: (before: JobAgreement, source: SourceSettings, now: number) => ChangedAgreement,
  ): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<SourceSettings & { readonly jobId: string }>(
        `SELECT DISTINCT ON (j.id) j.id AS "jobId", x.collector, x.settings FROM backup_job j
         JOIN found_asset f ON f.asset_id = j.asset_id JOIN connection x ON x.id = f.connection_id
         WHERE ${HAS_NO_SCHEDULE} AND coalesce(j.learned ->> 'kind', '') NOT IN ('refused', 'said-none')
           AND x.collector = ANY($1) AND x.archived_at IS NULL ORDER BY j.id, x.enabled DESC`,
        [collectors],
      );
      const sources = new Map(rows.filter(agreedAt).map((source) => [source.jobId, source]));
      if (sources.size === 0) return 0;
      const jobs = await holdJobs(
        sql,
        `AND j.id = ANY($1) AND ${HAS_NO_SCHEDULE} ORDER BY j.id`,
        [[...sources.keys()]],
        'skip',
      );
      const now = await databaseNow(sql);
      const agreed = jobs.flatMap((job) => {
        const source = sources.get(job.jobId);
        return source ? [{ job, changed: adopt(job.agreement, source, now) }] : [];
      });
      await writeAgreements(sql, agreed);
      return agreed.length;
    });
  }

  alignBoard(limit: number, policyOf: (agreement: JobAgreement) => BackupPolicy | null): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const jobs = await holdJobs(
        sql,
        `AND (j.schedule ->> 'kind' <> 'none' OR j.paused_at IS NOT NULL) AND EXISTS (
           SELECT FROM "check" h WHERE h.customer_id = j.customer_id AND h.asset_id = j.asset_id AND h.aspect = 'backup'
             AND h.archived_at IS NULL AND h.policy IS NULL) ORDER BY j.id LIMIT $1`,
        [limit],
        'skip',
      );
      await writePolicies(
        sql,
        jobs.map((job) => ({ ...job, policy: policyOf(job.agreement) })),
      );
      return jobs.length;
    });
  }
}

async function runsOf(sql: Sql, jobs: readonly HeldJob[]): Promise<ReadonlyMap<string, PastStart[]>> {
  const { rows } = await sql.query<PastStart & { readonly jobId: string }>(
    `SELECT r.* FROM unnest($1::uuid[], $2::uuid[]) AS u(customer, job) CROSS JOIN LATERAL (
       SELECT u.job AS "jobId", (extract(epoch FROM r.started_at) * 1000)::bigint AS "startedAt",
         CASE WHEN r.finished_at IS NOT NULL THEN (extract(epoch FROM r.finished_at) * 1000)::bigint END AS "finishedAt"
       FROM backup_run r WHERE r.customer_id = u.customer AND r.job_id = u.job AND r.at > now() - interval '${RUNS_WITHIN}'
         AND r.started_at IS NOT NULL AND r.outcome <> 'missed'
       ORDER BY r.at DESC LIMIT ${String(MOST_RUNS)}) r`,
    [jobs.map(({ customerId }) => customerId), jobs.map(({ jobId }) => jobId)],
  );
  return Map.groupBy(rows, ({ jobId }) => jobId);
}

async function keepLearned(
  sql: Sql,
  learned: readonly { readonly job: HeldJob; readonly learned: KeptLearning }[],
): Promise<void> {
  await sql.query(
    `UPDATE backup_job j SET learned = u.learned
     FROM jsonb_to_recordset($1::jsonb) AS u(customer uuid, job uuid, learned jsonb)
     WHERE j.customer_id = u.customer AND j.id = u.job`,
    [
      storableJson(
        learned.map(({ job, learned: kept }) => ({
          customer: job.customerId,
          job: job.jobId,
          learned: kept,
        })),
      ),
    ],
  );
  for (const { job, learned: kept } of learned)
    if (kept.kind === 'proposed' && job.agreement.learned?.kind !== 'proposed')
      await recordChange(sql, job.customerId, { kind: 'inventory', what: 'asset', id: job.assetId });
}
