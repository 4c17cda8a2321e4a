import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOGINS, type Login } from '../logins/logins';

export interface Passwords {
  readonly owner: string;
  readonly logins: Readonly<Record<Login, string>>;
}

/** Of the owner. */
export const ownerPasswordFile = (folder: string) => join(folder, 'password');
const fileOf = (folder: string, login: Login) => join(folder, `password-${login}`);

/** Made at the first start, and kept in files that only the owner of the folder reads. */
export async function passwordsIn(folder: string): Promise<Passwords> {
  const [api, worker] = await Promise.all(LOGINS.map((login) => kept(fileOf(folder, login))));
  return { owner: await kept(ownerPasswordFile(folder)), logins: { api: api ?? '', worker: worker ?? '' } };
}

/** @throws ENOENT when no program has made it yet */
export async function passwordOf(folder: string, login: Login): Promise<string> {
  return (await readFile(fileOf(folder, login), 'utf8')).trim();
}

async function kept(file: string): Promise<string> {
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found) return found.trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}
