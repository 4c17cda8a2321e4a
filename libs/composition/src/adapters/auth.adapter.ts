import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuth, type Auth } from '@nachtwacht/features-identity';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { ProcessContext } from '../process-context';

/** The same that AUTH_SECRET has to have. */
const SHORTEST = 32;

/** The sign-in library on our database. */
export async function openAuth(context: ProcessContext): Promise<Auth> {
  return createAuth({
    database: prismaAdapter(context.database.identityClient, { provider: 'postgresql' }),
    secret: context.environment.AUTH_SECRET ?? (await keptSecret(context.environment.DATA_DIR)),
    publicUrl: context.publicUrl,
    onError: (message, detail) => {
      context.log.warn({ err: detail }, `sign-in: ${message}`);
    },
  });
}

/** Made once; when it is lost, everybody signs in again and nothing else happens. */
async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'auth.secret');
  const found = await readSecret(file);
  if (found) return found;
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
    // Whole or not at all: a crash would leave half a secret, and two processes may start at once.
    await link(draft, file).catch(ifExists);
  } finally {
    await rm(draft, { force: true });
  }
  const kept = await readSecret(file);
  if (kept) return kept;
  throw new Error(`${file} holds no secret. Remove it: everybody signs in again, nothing else is lost.`);
}

async function readSecret(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  return text.trim().length >= SHORTEST ? text.trim() : null;
}

function ifExists(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
