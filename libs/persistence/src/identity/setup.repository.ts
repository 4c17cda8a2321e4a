import { SYSTEM } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { addPerson } from './new-person';
import { readInstallation, writeInstallation } from './installation.repository';
import { LOCKS } from '../database/advisory-locks';

const NAME = 'setup-token';

export interface NewAdministrator {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** The first administrator's link. */
export class SetupRepository {
  constructor(private readonly database: Database) {}

  /** Is there nobody yet who could sign in? */
  isOpen(): Promise<boolean> {
    return this.database.inScope(SYSTEM, nobodyCanSignIn);
  }

  async tokenHash(): Promise<string | null> {
    const value = await readInstallation(this.database, NAME);
    return typeof value === 'string' ? value : null;
  }

  async saveTokenHash(hash: string): Promise<void> {
    await writeInstallation(this.database, NAME, hash);
  }

  /**
   * The person, the password and the end of the link in one transaction: a crash in between would leave somebody who
   * can't sign in and a link that no longer works.
   */
  createFirst(
    administrator: NewAdministrator,
    tokenHash: string,
  ): Promise<'created' | 'done' | 'wrong-link'> {
    return this.database.inScope(SYSTEM, async (sql) => {
      await sql.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.setup]);
      if (!(await nobodyCanSignIn(sql))) return 'done';
      const ended = await sql.query(
        'DELETE FROM installation WHERE name = $1 AND value = to_jsonb($2::text)',
        [NAME, tokenHash],
      );
      if (ended.rowCount !== 1) return 'wrong-link';
      await addPerson(sql, { ...administrator, role: 'administrator', language: 'nl' });
      return 'created';
    });
  }
}

async function nobodyCanSignIn(sql: Sql): Promise<boolean> {
  // By a password or elsewhere: whoever comes in elsewhere alone has set the installation up as well.
  const { rows } = await sql.query('SELECT id FROM account LIMIT 1');
  return rows.length === 0;
}
