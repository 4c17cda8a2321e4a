import { conflicting } from '@nachtwacht/domain';
import { pollNow } from '../archiving/polls';
import type { Sql } from '../database/database';

/**
 * From now on the credentials go to whoever holds this key. Only the key that is met there at this time: a person accepts
 * what he saw, and not what came after it.
 */
export async function acceptIdentity(sql: Sql, connectionId: string, key: string): Promise<void> {
  const { rowCount } = await sql.query(
    `UPDATE credential SET identity = other_identity, identity_since = now(), other_identity = NULL,
       other_identity_since = NULL
     WHERE connection_id = $1 AND other_identity = $2`,
    [connectionId, key],
  );
  if (rowCount === 0)
    throw conflicting('identity-other', 'The system shows another key by now. Look at it again first.');
  await pollNow(sql, connectionId);
}
