import { Client } from 'pg';
import { makeLogins } from '../logins/logins';
import { DATABASE } from './embedded-url';
import type { Passwords } from './passwords';

/** Our database, and whom processes sign in as. As the owner of a cluster of our own, at each start. */
export async function prepareCluster(ownerUrl: string, { logins }: Passwords): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = '/postgres';
  const owner = new Client({ connectionString: url.href });
  await owner.connect();
  try {
    const { rowCount } = await owner.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await owner.query(`CREATE DATABASE ${DATABASE}`);
    await makeLogins(owner, logins);
  } finally {
    await owner.end();
  }
}
