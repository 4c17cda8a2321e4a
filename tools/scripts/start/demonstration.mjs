import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Somebody to sign in as in a demonstration. The first start spends the one-time link on it; the password is kept
 * in the data folder, for its owner only.
 * @returns { email, password }, or null where this folder belongs to people of its own
 */
export async function demonstrationAccount(folder, { url, setupToken }) {
  const file = join(folder, 'demonstration.json');
  if (existsSync(file) && !setupToken) return JSON.parse(readFileSync(file, 'utf8'));
  if (!setupToken) return null;
  const account = { email: 'demo@nachtwacht.example', password: randomBytes(9).toString('base64url') };
  writeFileSync(file, JSON.stringify(account), { mode: 0o600 });
  const reply = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: setupToken, name: 'Demonstratie', ...account }),
  });
  if (!reply.ok) throw new Error(`The demonstration's account could not be made: ${await reply.text()}`);
  return account;
}
