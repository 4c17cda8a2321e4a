import { SYSTEM } from '@nachtwacht/domain';
import type { Database } from '../database/database';

export interface RefusedSignIn {
  /** As it was typed: sometimes a password, so that it is only written where it is an account's. */
  readonly email: string;
  /** The passkey that was shown, as a browser names it. */
  readonly credentialId: string | null;
  readonly address: string;
}

/** Attempts to sign in that were refused. Nobody did them who is known. */
export class RefusedSignInsRepository {
  constructor(private readonly db: Database) {}

  async record({ email, credentialId, address }: RefusedSignIn): Promise<void> {
    await this.db.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ id: string; name: string; customer_id: string | null }>(
        `SELECT u.id, u.name, a.customer_id FROM "user" u LEFT JOIN customer_access a ON a.user_id = u.id
         WHERE u.email = lower($1) OR u.id = (SELECT k.user_id FROM passkey k WHERE k.credential_id = $2)`,
        [email, credentialId],
      );
      const account = rows[0];
      await sql.query('SELECT app.record_act($1, $2, $3, $4, $5, $6)', [
        account?.customer_id ?? null,
        'refused',
        'session',
        account?.id ?? null,
        account?.name ?? null,
        { ip_address: address, known_account: account !== undefined },
      ]);
    });
  }
}
