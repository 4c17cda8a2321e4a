import {
  GIVE_UP_AFTER_MS,
  remark,
  SYSTEM,
  type ClaimedLetter,
  type DeliveryAge,
  type Language,
  type Letter,
  type RetryDecision,
} from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { addReceipt } from '../reports/report-receipts';
import { iso } from '../rows/iso';

const KEEP_DAYS = 30;

interface ClaimedRow {
  id: string;
  lease_token: number;
  recipient: string;
  language: string;
  body: Letter;
  created_at: Date;
  sealed: unknown;
}

/** Letters that wait. Every call is a transaction of its own; all times in it are the database's. */
export class LetterQueueRepository {
  private readonly database: Database;

  constructor(database: Database) {
    // What is sealed is for the process that has the key.
    this.database = database.asPoller();
  }

  /** Leases the oldest that are due. */
  claim(limit: number, leaseSeconds: number): Promise<ClaimedLetter[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<ClaimedRow>(
        `WITH due AS (
           SELECT id FROM letter
           WHERE state = 'queued' AND not_before <= now() AND (lease_until IS NULL OR lease_until < now())
           ORDER BY not_before LIMIT $1 FOR UPDATE SKIP LOCKED)
         UPDATE letter l SET lease_token = nextval('app.lease_token'), lease_until = now() + make_interval(secs => $2)
         FROM due WHERE l.id = due.id
         RETURNING l.id, l.lease_token, l.recipient, l.language, l.body, l.created_at, l.sealed`,
        [limit, leaseSeconds],
      );
      return rows.map(({ id, lease_token, recipient, language, body, created_at, sealed }) => ({
        id,
        leaseToken: lease_token,
        recipient,
        language: languageOf(language),
        letter: body,
        at: iso(created_at),
        sealed,
      }));
    });
  }

  /** Forgets its link with it. @returns false when the lease was lost meanwhile and nothing was changed */
  markSent({ id, leaseToken, letter }: ClaimedLetter, remarkOfReceiver: string | null): Promise<boolean> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rowCount } = await sql.query(
        `UPDATE letter SET state = 'sent', sealed = NULL, sent_at = clock_timestamp(), attempts = attempts + 1,
           last_error = $3, lease_token = NULL, lease_until = NULL
         WHERE id = $1 AND lease_token = $2 AND state = 'queued'`,
        [id, leaseToken, remarkOfReceiver],
      );
      // With the mark, so that a report bears one receipt for each who was told.
      if (rowCount === 1 && letter.kind === 'report-published')
        await addReceipt(sql, letter, 'mailed', letter.person);
      return rowCount === 1;
    });
  }

  /** The same; `decide` gets how often and how long this letter was tried. */
  markFailed(
    { id, leaseToken }: ClaimedLetter,
    error: string,
    decide: (age: DeliveryAge) => RetryDecision,
  ): Promise<boolean> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<DeliveryAge>(
        `SELECT attempts + 1 AS attempts,
                (extract(epoch FROM clock_timestamp() - created_at) * 1000)::bigint AS "ageMs"
         FROM letter WHERE id = $1 AND lease_token = $2 AND state = 'queued' FOR UPDATE`,
        [id, leaseToken],
      );
      const [age] = rows;
      if (!age) return false;
      const { retryInMs } = decide(age);
      await sql.query(
        `UPDATE letter SET attempts = $2, last_error = $3, lease_token = NULL, lease_until = NULL,
           state = CASE WHEN $4::bigint IS NULL THEN 'failed' ELSE 'queued' END,
           sealed = CASE WHEN $4::bigint IS NULL THEN NULL ELSE sealed END,
           not_before = coalesce(clock_timestamp() + make_interval(secs => $4::bigint / 1000.0), not_before)
         WHERE id = $1`,
        [id, age.attempts, error, retryInMs],
      );
      return true;
    });
  }

  /** Gives up what nobody could try in time, and drops what is history. */
  upkeep(): Promise<{ expired: number; dropped: number }> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const expired = await sql.query(
        `UPDATE letter SET state = 'failed', sealed = NULL, last_error = coalesce(last_error, $2)
         WHERE state = 'queued' AND created_at < now() - make_interval(secs => $1)
           AND (lease_until IS NULL OR lease_until < now())`,
        [GIVE_UP_AFTER_MS / 1000, remark('letter-too-late')],
      );
      const dropped = await sql.query(
        `DELETE FROM letter WHERE state <> 'queued' AND created_at < now() - make_interval(days => $1)`,
        [KEEP_DAYS],
      );
      return { expired: expired.rowCount ?? 0, dropped: dropped.rowCount ?? 0 };
    });
  }
}

function languageOf(text: string): Language {
  return text === 'en' ? 'en' : 'nl';
}
