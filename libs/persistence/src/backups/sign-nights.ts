import type { NightKey, SignInput, SignOutcome, SignReply } from '@nachtwacht/contracts';
import type { NightStatus } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { NIGHT_KEYS, nightColumns, OF_KEY, type NightKey as StoredKey } from './night-key';
import type { Signer } from './night-lines';
import { nightRow, NIGHTS, type StoredNightRow } from './night-row';
import { tellNights } from './tell-nights';

interface NightToSign {
  readonly status: NightStatus;
  readonly version: number;
  readonly mustOpen: boolean;
  readonly isOpened: boolean;
  readonly isSigned: boolean;
  readonly isClosed: boolean;
}

export interface SigningRules {
  readonly maySign: (
    night: NightToSign | null,
    asked: { readonly version: number; readonly bulk: boolean },
  ) => SignOutcome;
  readonly isTooFast: (times: {
    readonly previousSignedAt: number | null;
    readonly openedAt: number | null;
    readonly signedAt: number;
  }) => boolean;
}

type LockedNight = NightToSign & StoredKey & { readonly openedAt: number | null; readonly now: number };
type Asked = SignInput['nights'][number];

/**
 * Signs what may be signed as it was seen. Nights are locked in one order, so that two who sign the same ones at once
 * wait for each other: the second is told who was first.
 */
export async function signNights(
  sql: Sql,
  { nights, bulk }: SignInput,
  by: Signer,
  rules: SigningRules,
): Promise<SignReply> {
  const locked = await lock(sql, nights);
  const outcomes = nights.map((asked) => ({
    asked,
    night: locked.get(keyOf(asked)) ?? null,
    outcome: rules.maySign(locked.get(keyOf(asked)) ?? null, { version: asked.version, bulk }),
  }));
  const signed = outcomes.flatMap(({ night, outcome }) => (night && outcome === 'signed' ? [night] : []));
  if (signed.length > 0) {
    const hasty = !bulk && (await isHasty(sql, signed, by, rules));
    await keepSignatures(sql, signed, by, { bulk, hasty });
    await tellNights(sql, signed, '9999-12-31');
  }
  const others = outcomes.flatMap(({ night, outcome }) => (night && outcome !== 'signed' ? [night] : []));
  return {
    outcomes: outcomes.map(({ asked: { jobId, date }, outcome }) => ({ jobId, date, outcome })),
    nights: await read(sql, others),
  };
}

function keyOf({ jobId, date }: NightKey): string {
  return `${jobId} ${date}`;
}

async function lock(sql: Sql, nights: readonly Asked[]): Promise<ReadonlyMap<string, LockedNight>> {
  const { rows } = await sql.query<LockedNight>({
    name: 'lock-nights',
    text: `SELECT n.customer_id AS customer, n.job_id AS job, n.date::text AS date, n.status, n.version, n.must_open AS "mustOpen",
        n.opened_at IS NOT NULL AS "isOpened", n.signed_at IS NOT NULL AS "isSigned", n.closed_at IS NOT NULL AS "isClosed",
        (extract(epoch FROM n.opened_at) * 1000)::bigint AS "openedAt", (extract(epoch FROM now()) * 1000)::bigint AS now
      FROM backup_night n JOIN unnest($1::uuid[], $2::date[]) AS u(job, date) ON n.job_id = u.job AND n.date = u.date
      WHERE n.customer_id IN (SELECT customer_id FROM backup_job WHERE id = ANY($1))
      ORDER BY n.job_id, n.date FOR UPDATE OF n`,
    values: [nights.map(({ jobId }) => jobId), nights.map(({ date }) => date)],
  });
  return new Map(rows.map((row) => [`${row.job} ${row.date}`, row]));
}

/** Between this signature by hand and the one before there was no time to read. */
async function isHasty(
  sql: Sql,
  [first]: readonly LockedNight[],
  by: Signer,
  { isTooFast }: SigningRules,
): Promise<boolean> {
  if (!first) return false;
  const { rows } = await sql.query<{ at: number | null }>(
    `SELECT (extract(epoch FROM max(at)) * 1000)::bigint AS at FROM backup_night_line
     WHERE actor_id = $1 AND kind = 'signed' AND at > now() - interval '1 hour' AND NOT (data ->> 'bulk')::boolean`,
    [by.id],
  );
  return isTooFast({ previousSignedAt: rows[0]?.at ?? null, openedAt: first.openedAt, signedAt: first.now });
}

async function keepSignatures(
  sql: Sql,
  nights: readonly LockedNight[],
  by: Signer,
  how: { readonly bulk: boolean; readonly hasty: boolean },
): Promise<void> {
  await sql.query({
    name: 'sign-nights',
    text: `WITH signed AS (
        UPDATE backup_night n SET signed_at = now(), signed_by = $4, signed_by_name = $5, bulk = $6, hasty = $7, version = version + 1
        FROM ${NIGHT_KEYS} WHERE ${OF_KEY}
        RETURNING n.customer_id, n.job_id, n.date, n.status, n.version)
      INSERT INTO backup_night_line (customer_id, job_id, date, kind, actor_id, actor_name, data)
      SELECT customer_id, job_id, date, 'signed', $4, $5,
        jsonb_build_object('status', status, 'version', version, 'bulk', $6::boolean, 'hasty', $7::boolean) FROM signed`,
    values: [...nightColumns(nights), by.id, by.name, how.bulk, how.hasty],
  });
}

async function read(sql: Sql, nights: readonly LockedNight[]) {
  if (nights.length === 0) return [];
  const { rows } = await sql.query<StoredNightRow>(`${NIGHTS} JOIN ${NIGHT_KEYS} ON ${OF_KEY}`, [
    ...nightColumns(nights),
  ]);
  return rows.map(nightRow);
}
