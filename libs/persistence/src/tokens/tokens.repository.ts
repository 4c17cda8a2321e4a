import { randomUUID } from 'node:crypto';
import type { Token } from '@nachtwacht/contracts';
import { noSuch, SYSTEM, type LivingToken, type Scope, type TokenKept } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';

interface TokenRow {
  id: string;
  name: string;
  prefix: string;
  permissions: string[];
  for_customer_id: string | null;
  customer_name: string | null;
  maker_name: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

const SELECT = `
  SELECT t.id, t.name, t.prefix, t.permissions, t.for_customer_id, c.name AS customer_name, u.name AS maker_name,
         t.created_at, t.expires_at, t.last_used_at, t.revoked_at
  FROM api_token t JOIN "user" u ON u.id = t.created_by LEFT JOIN customer c ON c.id = t.for_customer_id`;

export class TokensRepository {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<Token[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<TokenRow>(`${SELECT} ORDER BY t.created_at DESC, t.id`);
      return rows.map(tokenOf);
    });
  }

  /** @throws Refusal for a customer that is not there */
  add(scope: Scope, given: TokenKept): Promise<Token> {
    const { name, prefix, hash, permissions, customerId, createdBy, expiresAt } = given;
    return this.database.inScope(scope, async (sql) => {
      if (customerId !== null) {
        const { rowCount } = await sql.query('SELECT FROM customer WHERE id = $1', [customerId]);
        if (rowCount === 0) throw noSuch('customer');
      }
      const id = randomUUID();
      await sql.query(
        `INSERT INTO api_token (id, name, prefix, hash, permissions, for_customer_id, created_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, name, prefix, hash, permissions, customerId, createdBy, expiresAt],
      );
      return readToken(sql, id);
    });
  }

  /** Once revoked it stays so; again changes nothing. */
  revoke(scope: Scope, id: string): Promise<Token> {
    return this.database.inScope(scope, async (sql) => {
      await sql.query('UPDATE api_token SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [id]);
      return readToken(sql, id);
    });
  }

  /**
   * Notes at most once a minute that it is used. @returns null for one that was never given, is revoked or has run out,
   * or whose maker or customer is there no more
   */
  use(hash: string, now: Date): Promise<LivingToken | null> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<TokenRow & { role: string; is_noted: boolean; has_factor: boolean }>({
        name: 'living-token',
        text: `SELECT t.id, t.name, t.permissions, t.for_customer_id, u.role,
            (u.two_factor_enabled OR EXISTS (SELECT FROM passkey k WHERE k.user_id = u.id)
              OR EXISTS (SELECT FROM account a WHERE a.user_id = u.id AND a.provider_id <> 'credential')) AS has_factor,
            coalesce(t.last_used_at > $2::timestamptz - interval '1 minute', false) AS is_noted
          FROM api_token t JOIN "user" u ON u.id = t.created_by LEFT JOIN customer c ON c.id = t.for_customer_id
          WHERE t.hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND u.deactivated_at IS NULL
            AND c.archived_at IS NULL`,
        values: [hash, now],
      });
      const [row] = rows;
      if (!row) return null;
      if (!row.is_noted)
        await sql.query('UPDATE api_token SET last_used_at = $2 WHERE id = $1', [row.id, now]);
      const { id, name, permissions, for_customer_id: customerId, role: makerRole } = row;
      return { id, name, permissions, customerId, makerRole, makerHasFactor: row.has_factor };
    });
  }
}

async function readToken(sql: Sql, id: string): Promise<Token> {
  const { rows } = await sql.query<TokenRow>(`${SELECT} WHERE t.id = $1`, [id]);
  if (!rows[0]) throw noSuch('token');
  return tokenOf(rows[0]);
}

function tokenOf(row: TokenRow): Token {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    permissions: row.permissions,
    customerId: row.for_customer_id,
    customerName: row.customer_name,
    createdBy: row.maker_name,
    createdAt: iso(row.created_at),
    expiresAt: iso(row.expires_at),
    lastUsedAt: isoOrNull(row.last_used_at),
    revokedAt: isoOrNull(row.revoked_at),
  };
}
