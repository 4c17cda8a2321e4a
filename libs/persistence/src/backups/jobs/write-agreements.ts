import type { ChangedAgreement } from '@nachtwacht/domain';
import { fencePolls } from '../../archiving/polls';
import { recordChange } from '../../changes/record-change';
import type { Sql } from '../../database/database';
import { storableJson } from '../../database/storable-json';
import type { HeldJob } from './agreement-row';

export interface AgreedAnew {
  readonly job: HeldJob;
  readonly changed: ChangedAgreement;
}

/**
 * Keeps what was agreed about jobs that are held: nights ahead are made anew, archive months judged again, and the
 * board judges by the same from the next poll on.
 * @returns the connections through which these jobs are watched
 */
export async function writeAgreements(sql: Sql, agreed: readonly AgreedAnew[]): Promise<string[]> {
  if (agreed.length === 0) return [];
  await updateJobs(sql, agreed);
  await dropNightsAhead(
    sql,
    agreed.filter(({ changed }) => changed.planFrom !== null),
  );
  for (const { job } of agreed)
    await recordChange(sql, job.customerId, { kind: 'inventory', what: 'asset', id: job.assetId });
  return writePolicies(
    sql,
    agreed.map(({ job, changed }) => ({ ...job, policy: changed.policy })),
  );
}

async function updateJobs(sql: Sql, agreed: readonly AgreedAnew[]): Promise<void> {
  const rows = agreed.map(({ job: { customerId, jobId }, changed: { agreement, planFrom } }) => ({
    ...agreement,
    kind: agreement.terms.kind,
    customerId,
    jobId,
    plansAnew: planFrom !== null,
    plannedUntil: typeof planFrom === 'number' ? planFrom : null,
  }));
  await sql.query(
    `UPDATE backup_job j SET schedule = u.schedule, window_minutes = u."windowMinutes", grace_minutes = u."graceMinutes",
       calendar = u.calendar, terms = u.terms, kind = u.kind, package_code = u."packageCode",
       protects_asset_id = u."protectsAssetId", archive_by_day = u."archiveByDay", pause_reason = u."pauseReason",
       active_from = to_timestamp(u."activeFrom" / 1000.0), paused_at = to_timestamp(u."pausedAt" / 1000.0), learned = u.learned,
       planned_until = CASE WHEN u."plansAnew" THEN to_timestamp(u."plannedUntil" / 1000.0) ELSE j.planned_until END,
       judge_at = now()
     FROM jsonb_to_recordset($1::jsonb) AS u("customerId" uuid, "jobId" uuid, schedule jsonb, "windowMinutes" int, "graceMinutes" int,
       calendar jsonb, terms jsonb, kind text, "packageCode" text, "protectsAssetId" uuid, "archiveByDay" int, "pauseReason" text,
       "activeFrom" bigint, "pausedAt" bigint, learned jsonb, "plansAnew" boolean, "plannedUntil" bigint)
     WHERE j.customer_id = u."customerId" AND j.id = u."jobId"`,
    [storableJson(rows)],
  );
  await sql.query(`UPDATE backup_archive SET judged_at = 'epoch' WHERE job_id = ANY($1)`, [
    agreed.map(({ job }) => job.jobId),
  ]);
}

/** What has begun stays an obligation; what is signed or closed stays what it was. */
async function dropNightsAhead(sql: Sql, agreed: readonly AgreedAnew[]): Promise<void> {
  if (agreed.length === 0) return;
  const { rows } = await sql.query<{ date: string }>(
    `WITH gone AS (
       DELETE FROM backup_night n USING unnest($1::uuid[], $2::uuid[]) AS u(customer, job)
       WHERE n.customer_id = u.customer AND n.job_id = u.job AND n.dues[1] > now() AND n.signed_at IS NULL AND n.closed_at IS NULL
       RETURNING n.duty_date)
     SELECT DISTINCT duty_date::text AS date FROM gone`,
    [agreed.map(({ job }) => job.customerId), agreed.map(({ job }) => job.jobId)],
  );
  for (const { date } of rows) await recordChange(sql, null, { kind: 'duty', date });
}

/** What the checks of these jobs are judged by from the next poll on. */
export async function writePolicies(
  sql: Sql,
  jobs: readonly (Pick<HeldJob, 'customerId' | 'assetId'> & Pick<ChangedAgreement, 'policy'>)[],
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `WITH judged AS (
       UPDATE "check" h SET policy = u.policy
       FROM jsonb_to_recordset($1::jsonb) AS u("customerId" uuid, "assetId" uuid, policy jsonb)
       WHERE h.customer_id = u."customerId" AND h.asset_id = u."assetId" AND h.aspect = 'backup' AND h.archived_at IS NULL
         AND h.policy IS DISTINCT FROM u.policy
       RETURNING h.connection_id)
     SELECT DISTINCT connection_id AS id FROM judged`,
    [storableJson(jobs.map(({ customerId, assetId, policy }) => ({ customerId, assetId, policy })))],
  );
  const connections = rows.map(({ id }) => id);
  await fencePolls(sql, connections);
  return connections;
}
