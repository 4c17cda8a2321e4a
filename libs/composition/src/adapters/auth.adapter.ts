import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuth, type Auth } from '@nachtwacht/features-identity';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { ProcessContext } from '../process-context';

/** The sign-in library on our database. */
export async function openAuth(context: ProcessContext): Promise<Auth> {
  return createAuth({
    database: prismaAdapter(context.database.identityClient, { provider: 'postgresql' }),
    secret: context.environment.AUTH_SECRET ?? (await keptSecret(context.environment.DATA_DIR)),
    publicUrl: context.publicUrl,
  });
}

/** Made once; when it is lost, everybody signs in again and nothing else happens. */
async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'auth.secret');
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found) return found.trim();
  await mkdir(folder, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, secret, { mode: 0o600, flag: 'wx' });
  return secret;
}
