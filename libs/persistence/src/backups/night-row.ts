import type { NightRow } from '@nachtwacht/contracts';
import { maskPaths, type NightReason } from '@nachtwacht/domain';
import { isoColumn } from '../rows/iso-column';

/** A night with the names around it, as `NIGHTS` reads it. */
export type StoredNightRow = Omit<NightRow, 'signed' | 'followUp' | 'closed'> & {
  readonly signedByName: string | null;
  readonly signedAt: string | null;
  readonly bulk: boolean;
  readonly hasty: boolean;
  readonly followUpId: string | null;
  readonly followUpNights: number | null;
  readonly followUpReference: string | null;
  readonly closed: boolean;
};

/** Add what is wanted: `WHERE n.duty_date = $1`. */
export const NIGHTS = `SELECT n.job_id AS "jobId", n.date::text AS date, n.customer_id AS "customerId", c.name AS "customerName",
    j.asset_id AS "assetId", a.name AS "jobName", p.name AS "protectsName", j.kind, j.package_code AS "packageCode",
    n.duty_date::text AS "dutyDate", ${isoColumn('n.dues[1]')} AS "dueAt", ${isoColumn('n.deadline_at')} AS "deadlineAt",
    n.status, n.hidden, n.reasons, ${isoColumn('n.started_at')} AS "startedAt", ${isoColumn('n.finished_at')} AS "finishedAt",
    n.bytes, n.files, n.message, n.version, n.must_open AS "mustOpen", ${isoColumn('n.opened_at')} AS "openedAt",
    n.signed_by_name AS "signedByName", ${isoColumn('n.signed_at')} AS "signedAt", n.bulk, n.hasty, n.notes,
    n.follow_up_id AS "followUpId", f.night_count AS "followUpNights", f.reference AS "followUpReference",
    n.override_id AS "overrideId", n.closed_at IS NOT NULL AS closed
  FROM backup_night n
  JOIN backup_job j ON j.customer_id = n.customer_id AND j.id = n.job_id
  JOIN customer c ON c.id = n.customer_id
  JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
  LEFT JOIN asset p ON p.customer_id = j.customer_id AND p.id = j.protects_asset_id
  LEFT JOIN backup_follow_up f ON f.customer_id = n.customer_id AND f.id = n.follow_up_id`;

/** As it is shown: paths in texts of the source can hold names of patients and are masked here, once for all readers. */
export function nightRow(row: StoredNightRow): NightRow {
  const {
    signedByName,
    signedAt,
    bulk,
    hasty,
    followUpId,
    followUpNights,
    followUpReference,
    message,
    reasons,
    ...rest
  } = row;
  return {
    ...rest,
    message: message === null ? null : maskPaths(message),
    reasons: reasons.map(maskedReason),
    signed: signedAt === null ? null : { byName: signedByName ?? '', at: signedAt, bulk, hasty },
    followUp:
      followUpId === null
        ? null
        : { id: followUpId, nights: followUpNights ?? 1, reference: followUpReference },
  };
}

export function maskedReason(reason: NightReason): NightReason {
  const { message } = reason.params as { readonly message?: string };
  if (message === undefined) return reason;
  return { ...reason, params: { ...reason.params, message: maskPaths(message) } } as NightReason;
}
