import type { NightKey, NightRow } from '@nachtwacht/contracts';
import { noSuch } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { nightRow, NIGHTS, type StoredNightRow } from './night-row';

/** Who does it: the id for the record, the name as it is shown from then on. */
export interface Signer {
  readonly id: string;
  readonly name: string;
}

/** A night under lock: nobody else signs or judges it until the transaction ends. */
export interface HeldNight extends NightKey {
  readonly customerId: string;
  readonly dutyDate: string;
  readonly openedAt: Date | null;
  readonly signedAt: Date | null;
  readonly closedAt: Date | null;
}

/** @throws Refusal when there is none */
export async function holdNight(sql: Sql, key: NightKey): Promise<HeldNight> {
  const { rows } = await sql.query<Omit<HeldNight, keyof NightKey>>(
    `SELECT customer_id AS "customerId", duty_date::text AS "dutyDate", opened_at AS "openedAt", signed_at AS "signedAt", closed_at AS "closedAt"
     FROM backup_night WHERE job_id = $1 AND date = $2 FOR UPDATE`,
    [key.jobId, key.date],
  );
  const row = rows[0];
  if (!row) throw noSuch('night');
  return { ...key, ...row };
}

/** One line more about a night; lines are only ever added to. */
export async function addLine(
  sql: Sql,
  night: NightKey & { readonly customerId: string },
  kind: 'opened' | 'noted' | 'overridden' | 'corrected' | 'read-raw',
  by: Signer,
  data: object,
): Promise<void> {
  await sql.query(
    `INSERT INTO backup_night_line (customer_id, job_id, date, kind, actor_id, actor_name, data) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [night.customerId, night.jobId, night.date, kind, by.id, by.name, data],
  );
}

/** @throws Refusal when there is none */
export async function readNight(sql: Sql, { jobId, date }: NightKey): Promise<NightRow> {
  const { rows } = await sql.query<StoredNightRow>(`${NIGHTS} WHERE n.job_id = $1 AND n.date = $2`, [
    jobId,
    date,
  ]);
  const row = rows[0];
  if (!row) throw noSuch('night');
  return nightRow(row);
}
