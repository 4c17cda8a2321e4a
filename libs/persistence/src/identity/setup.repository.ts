import { SYSTEM } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { readInstallation, writeInstallation } from './installation.repository';

const LOCK = 7_214_003;
const NAME = 'setup-token';

/** The first administrator's link. */
export class SetupRepository {
  constructor(private readonly database: Database) {}

  countUsers(): Promise<number> {
    return this.database.unscoped.user.count();
  }

  async tokenHash(): Promise<string | null> {
    const value = await readInstallation(this.database, NAME);
    return typeof value === 'string' ? value : null;
  }

  async saveTokenHash(hash: string | null): Promise<void> {
    await writeInstallation(this.database, NAME, hash);
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.database.inScope(SYSTEM, async (sql) => {
      await sql.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      return work();
    });
  }
}
