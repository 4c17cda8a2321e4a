import { randomUUID } from 'node:crypto';
import type { Passkey } from '@nachtwacht/contracts';
import {
  conflicting,
  isLastFactor,
  noSuch,
  PASSKEY_LIMITS,
  SYSTEM,
  type Account,
  type Factors,
  type Scope,
  type SecondFactorRule,
} from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';
import { accountOf, ACCOUNT_COLUMNS, type AccountRow } from './account-row';

/** A key that a device made, to be kept. */
export interface PasskeyGiven {
  readonly name: string;
  /** As the device names it, base64url. */
  readonly credentialId: string;
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** One that is kept, and whose it is. */
export interface PasskeyFound extends Omit<PasskeyGiven, 'transports'> {
  readonly id: string;
  readonly account: Account;
}

interface PasskeyRow {
  id: string;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

interface FoundRow extends AccountRow {
  passkey_id: string;
  passkey_name: string;
  public_key: Buffer<ArrayBuffer>;
  counter: number;
}

/** Keys by which people sign in. Every statement names the person: this table knows no customer. */
export class PasskeysRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they were made. */
  list(userId: string): Promise<Passkey[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<PasskeyRow>(
        'SELECT id, name, created_at, last_used_at FROM passkey WHERE user_id = $1 ORDER BY created_at, id',
        [userId],
      );
      return rows.map(({ id, name, created_at, last_used_at }) => ({
        id,
        name,
        createdAt: iso(created_at),
        lastUsedAt: isoOrNull(last_used_at),
      }));
    });
  }

  /** By what a browser finds them again. */
  handles(userId: string): Promise<Pick<PasskeyGiven, 'credentialId' | 'transports'>[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ credential_id: string; transports: string[] }>(
        'SELECT credential_id, transports FROM passkey WHERE user_id = $1',
        [userId],
      );
      return rows.map(({ credential_id, transports }) => ({ credentialId: credential_id, transports }));
    });
  }

  factorsOf(userId: string): Promise<Factors> {
    return this.database.inScope(SYSTEM, async (sql) => (await readPerson(sql, userId)).factors);
  }

  find(credentialId: string): Promise<PasskeyFound | null> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<FoundRow>(
        `SELECT ${ACCOUNT_COLUMNS}, k.id AS passkey_id, k.name AS passkey_name, k.public_key, k.counter
         FROM passkey k JOIN "user" u ON u.id = k.user_id LEFT JOIN customer_access a ON a.user_id = u.id
         LEFT JOIN customer_view v ON false
         WHERE k.credential_id = $1`,
        [credentialId],
      );
      const [row] = rows;
      if (!row) return null;
      const { passkey_id: id, passkey_name: name, counter } = row;
      return {
        id,
        name,
        credentialId,
        publicKey: new Uint8Array(row.public_key),
        counter,
        account: accountOf(row),
      };
    });
  }

  /** Of whose key this is. */
  emailOf(credentialId: string): Promise<string | null> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ email: string }>(
        'SELECT u.email FROM "user" u JOIN passkey k ON k.user_id = u.id WHERE k.credential_id = $1',
        [credentialId],
      );
      return rows[0]?.email ?? null;
    });
  }

  /** @returns false when the counter is another one than was read: somebody else used the key meanwhile */
  use({ id, counter: kept }: PasskeyFound, counter: number, now: Date): Promise<boolean> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rowCount } = await sql.query(
        'UPDATE passkey SET counter = $3, last_used_at = $4 WHERE id = $1 AND counter = $2',
        [id, kept, counter, now],
      );
      return rowCount === 1;
    });
  }

  /** Writes down that a key was refused whose counter did not move on. Nobody did it who is known. */
  async recordCopy(
    { id, name, account, counter: kept }: PasskeyFound,
    counter: number,
    address: string,
  ): Promise<void> {
    await this.database.inScope(SYSTEM, (sql) =>
      sql.query('SELECT app.record_act($1, $2, $3, $4, $5, $6)', [
        account.access?.customerId ?? null,
        'refused',
        'passkey',
        id,
        name,
        { person: account.name, ip_address: address, counter_kept: kept, counter_shown: counter },
      ]),
    );
  }

  /** Ends every other session in the same transaction. @throws Refusal when it is known, or one too many */
  async add(scope: Scope, userId: string, given: PasskeyGiven, keptSession: string): Promise<void> {
    const { name, credentialId, publicKey, counter, transports } = given;
    await this.database.inScope(scope, async (sql) => {
      const { passkeys } = await readPerson(sql, userId, 'FOR UPDATE OF u');
      if (passkeys >= PASSKEY_LIMITS.perPerson)
        throw conflicting('passkeys-full', 'There are 20 passkeys already. Remove one first.');
      const { rowCount } = await sql.query(
        `INSERT INTO passkey (id, user_id, name, credential_id, public_key, counter, transports)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING`,
        [randomUUID(), userId, name, credentialId, publicKey, counter, transports],
      );
      if (rowCount === 0) throw conflicting('passkey-known', 'This passkey was added already.');
      await endOthers(sql, userId, keptSession);
    });
  }

  /**
   * Ends every other session in the same transaction.
   * @throws Refusal for none of theirs, and for the last second factor where it is required
   */
  async remove(
    scope: Scope,
    userId: string,
    id: string,
    { keptSession, rule }: { readonly keptSession: string; readonly rule: SecondFactorRule },
  ): Promise<void> {
    await this.database.inScope(scope, async (sql) => {
      // One at a time: of two that are removed at once, one may have to stay.
      const { role, factors, passkeys } = await readPerson(sql, userId, 'FOR UPDATE OF u');
      const { rowCount } = await sql.query('DELETE FROM passkey WHERE user_id = $1 AND id = $2', [
        userId,
        id,
      ]);
      if (rowCount !== 1) throw noSuch('passkey');
      if (isLastFactor(role, { ...factors, passkey: passkeys > 1 }, rule))
        throw conflicting('last-second-factor', 'Staff need a second factor. Set up another one first.');
      await endOthers(sql, userId, keptSession);
    });
  }
}

async function readPerson(sql: Sql, userId: string, lock: 'FOR UPDATE OF u' | '' = '') {
  const person = await sql.query<{ role: string; two_factor_enabled: boolean }>(
    `SELECT u.role, u.two_factor_enabled FROM "user" u WHERE u.id = $1 ${lock}`,
    [userId],
  );
  // After the lock: another statement sees what was done while this one waited.
  const keys = await sql.query<{ count: number }>('SELECT count(*) FROM passkey WHERE user_id = $1', [
    userId,
  ]);
  const [row] = person.rows;
  const passkeys = keys.rows[0]?.count ?? 0;
  const factors: Factors = { app: row?.two_factor_enabled ?? false, passkey: passkeys > 0 };
  return { role: row?.role ?? '', factors, passkeys };
}

async function endOthers(sql: Sql, userId: string, keptSession: string): Promise<void> {
  await sql.query('DELETE FROM session WHERE user_id = $1 AND id <> $2', [userId, keptSession]);
}
