import { SYSTEM, type AccountChange } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';

/** Tells people of changes of their own account; nothing where no mail server is set up. */
export class AccountLettersRepository {
  constructor(private readonly database: Database) {}

  /** After the change: passwords are written where no scope is, so that this is a transaction of its own. */
  tell(userId: string, change: AccountChange): Promise<void> {
    return this.database.inScope(SYSTEM, (sql) => tellOfChange(sql, userId, change));
  }
}

/** The same within the transaction of the change. */
export async function tellOfChange(sql: Sql, userId: string, change: AccountChange): Promise<void> {
  await sql.query(
    `INSERT INTO letter (id, recipient, language, body)
     SELECT gen_random_uuid(), email, language, jsonb_build_object('kind', $2::text) FROM "user"
     WHERE id = $1 AND EXISTS (SELECT FROM installation WHERE name = 'mail' AND value <> 'null')`,
    [userId, change],
  );
}
