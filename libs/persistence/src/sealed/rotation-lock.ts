import { SYSTEM } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { LOCKS } from '../database/advisory-locks';

/** One at a time on this database: two who each add a key to the file would lose one of them. */
export function withRotationLock<T>(database: Database, work: () => Promise<T>): Promise<T> {
  return database.inScope(SYSTEM, async (sql) => {
    await sql.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.keyRotation]);
    return work();
  });
}
