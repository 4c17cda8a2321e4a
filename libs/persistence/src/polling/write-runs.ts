import { usualTerms, type BackupRun, type PlannedAsset } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { storableJson } from '../database/storable-json';
import type { StoredCheck } from './write-states';

/**
 * Keeps what was told of backup jobs: each run once by the source's own id, as it was told last, and what there is to
 * restore from. A run that ended does not begin again, however late its beginning is told. Jobs of which something came
 * are due to be judged.
 * @returns how many runs were new or told differently
 */
export async function writeRuns(sql: Sql, stored: readonly StoredCheck[]): Promise<number> {
  const told = stored.flatMap(({ check }) => (check.news ? [{ asset: check.asset, news: check.news }] : []));
  if (told.length === 0) return 0;
  await addJobs(sql, told);
  const runs = told.flatMap(({ asset, news }) => news.runs.map((run) => rowOf(asset, run)));
  const { rowCount } = await sql.query({
    name: 'write-runs',
    text: `INSERT INTO backup_run AS r (customer_id, job_id, source_id, outcome, raw_status, will_retry, started_at, finished_at,
        bytes_processed, bytes_transferred, bytes_stored, files, message, at)
      SELECT DISTINCT ON (j.id, u.id) j.customer_id, j.id, u.id, u.outcome, u.raw, u.retry, u.started, u.finished,
        u.processed, u.transferred, u.stored, u.files, u.message, coalesce(u.started, u.finished, now())
      FROM jsonb_to_recordset($1::jsonb) AS u(customer uuid, asset uuid, n int, id text, outcome text, raw text, retry boolean, started timestamptz,
        finished timestamptz, processed bigint, transferred bigint, stored bigint, files bigint, message text)
      JOIN backup_job j ON j.customer_id = u.customer AND j.asset_id = u.asset
      ORDER BY j.id, u.id, u.n DESC
      -- A source that forgot a part of what it told does not take it back: a size that is gone with its snapshot was true.
      ON CONFLICT (customer_id, job_id, source_id) DO UPDATE SET
        outcome = excluded.outcome, raw_status = coalesce(excluded.raw_status, r.raw_status), will_retry = excluded.will_retry,
        started_at = coalesce(excluded.started_at, r.started_at), finished_at = coalesce(excluded.finished_at, r.finished_at),
        bytes_processed = coalesce(excluded.bytes_processed, r.bytes_processed),
        bytes_transferred = coalesce(excluded.bytes_transferred, r.bytes_transferred),
        bytes_stored = coalesce(excluded.bytes_stored, r.bytes_stored), files = coalesce(excluded.files, r.files),
        message = CASE WHEN excluded.outcome = r.outcome THEN coalesce(excluded.message, r.message) ELSE excluded.message END,
        changed_at = now(), at = coalesce(excluded.started_at, r.started_at, excluded.finished_at, r.first_told_at)
      WHERE NOT (excluded.outcome = 'running' AND r.outcome <> 'running') AND (
        (r.outcome, r.will_retry) IS DISTINCT FROM (excluded.outcome, excluded.will_retry)
        OR (r.raw_status, r.started_at, r.finished_at, r.bytes_processed, r.bytes_transferred, r.bytes_stored, r.files, r.message)
          IS DISTINCT FROM (coalesce(excluded.raw_status, r.raw_status), coalesce(excluded.started_at, r.started_at),
            coalesce(excluded.finished_at, r.finished_at), coalesce(excluded.bytes_processed, r.bytes_processed),
            coalesce(excluded.bytes_transferred, r.bytes_transferred), coalesce(excluded.bytes_stored, r.bytes_stored),
            coalesce(excluded.files, r.files), coalesce(excluded.message, r.message)))`,
    values: [storableJson(runs.map((run, n) => ({ ...run, n })))],
  });
  await sql.query({
    name: 'wake-judge',
    text: `UPDATE backup_job j SET judge_at = least(j.judge_at, now()),
        points = coalesce(u.points, j.points), points_at = CASE WHEN u.points IS NULL THEN j.points_at ELSE clock_timestamp() END
      FROM jsonb_to_recordset($1::jsonb) AS u(customer uuid, asset uuid, points jsonb)
      WHERE j.customer_id = u.customer AND j.asset_id = u.asset`,
    values: [storableJson(told.map(({ asset, news }) => ({ ...keyOf(asset), points: news.points })))],
  });
  return rowCount ?? 0;
}

/** A backup that is looked after without a job gets one: what was promised of it can be said later. */
async function addJobs(sql: Sql, told: readonly { readonly asset: AssetKey }[]): Promise<void> {
  await sql.query({
    name: 'add-backup-jobs',
    text: `INSERT INTO backup_job (customer_id, id, asset_id, terms)
      SELECT u.customer, gen_random_uuid(), u.asset, $3::jsonb FROM unnest($1::uuid[], $2::uuid[]) AS u(customer, asset)
      WHERE NOT EXISTS (SELECT FROM backup_job j WHERE j.customer_id = u.customer AND j.asset_id = u.asset)
      ON CONFLICT (customer_id, asset_id) DO NOTHING`,
    values: [
      told.map(({ asset }) => asset.customerId),
      told.map(({ asset }) => asset.assetId),
      usualTerms('server'),
    ],
  });
}

type AssetKey = Pick<PlannedAsset, 'assetId' | 'customerId'>;

function keyOf({ customerId, assetId }: AssetKey) {
  return { customer: customerId, asset: assetId };
}

function rowOf(asset: AssetKey, run: BackupRun) {
  return {
    ...keyOf(asset),
    id: run.id,
    outcome: run.outcome,
    raw: run.rawStatus ?? null,
    retry: run.willRetry === true,
    started: run.startedAt,
    finished: run.finishedAt,
    processed: whole(run.bytesProcessed),
    transferred: whole(run.bytesTransferred),
    stored: whole(run.bytesStored),
    files: whole(run.files),
    message: run.message,
  };
}

/** A size that a database can count; what is none is not told. */
function whole(value: number | null | undefined): number | null {
  return value == null || value < 0 || value > Number.MAX_SAFE_INTEGER ? null : Math.round(value);
}
