import { randomUUID } from 'node:crypto';
import { conflicting, type OpenIdIdentity } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** How the sign-in library's table calls an account at the OpenID service. */
export const OPENID = 'openid';

/**
 * Links somebody who was made in this very transaction.
 * @throws Refusal when that account opens another one here; the transaction has to end
 */
export async function linkAccount(sql: Sql, userId: string, identity: OpenIdIdentity): Promise<void> {
  const { issuer, subject, label } = identity;
  const { rowCount } = await sql.query(
    `INSERT INTO account (id, user_id, account_id, provider_id, issuer, label, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, now()) ON CONFLICT DO NOTHING`,
    [randomUUID(), userId, subject, OPENID, issuer, label],
  );
  if (rowCount === 0)
    throw conflicting('openid-identity-taken', 'Somebody else’s account here is linked to this.');
}
