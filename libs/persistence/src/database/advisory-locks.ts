import type { Sql } from './database';

/**
 * What one at a time does on a database, whichever process it is. All in one place, because two tasks with the same
 * number would wait for each other. The numbers are arbitrary, and ours.
 */
export const LOCKS = {
  migration: 7_214_001,
  relay: 7_214_002,
  setup: 7_214_003,
  claim: 7_214_004,
  /** Held for as long as a process is the master of its data folder. */
  dataFolder: 7_214_005,
  squares: 7_214_006,
  telling: 7_214_007,
  keyRotation: 7_214_008,
  logins: 7_214_009,
  people: 7_214_011,
  invitations: 7_214_012,
} as const;

/** Takes the lock until the transaction ends, or says that another process has it. */
export async function tryLock(sql: Sql, lock: number): Promise<boolean> {
  const { rows } = await sql.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS held', [lock]);
  return rows[0]?.held === true;
}
