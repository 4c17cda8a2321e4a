import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuth, type Auth, type OpenIdSettings, type PasskeyStore } from '@nachtwacht/features-identity';
import { AccessRepository, PasskeysRepository } from '@nachtwacht/persistence';
import type { Environment } from '@nachtwacht/server-kit';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { ProcessContext } from '../process-context';
import { openIdOptions } from './openid.adapter';

/** The same that AUTH_SECRET has to have. */
const SHORTEST = 32;
const NAME = 'auth.secret';

/** The sign-in library on our database. */
export async function openAuth(context: ProcessContext, openId: OpenIdSettings | null): Promise<Auth> {
  return createAuth({
    database: prismaAdapter(context.database.identityClient, { provider: 'postgresql' }),
    secret: await secretOf(context.environment),
    publicUrl: context.publicUrl,
    passkeys: {
      store: new PasskeysRepository(context.database) satisfies PasskeyStore,
      accountOf: (sessionId, now) => new AccessRepository(context.database).use(sessionId, now),
      secondFactor: context.environment.SECOND_FACTOR,
    },
    openId: openIdOptions(context, openId),
    onError: (message, detail) => {
      context.log.warn({ err: detail }, `sign-in: ${message}`);
    },
  });
}

/** As it was set, as systemd hands it over, or as it was made here. */
async function secretOf({ AUTH_SECRET, CREDENTIALS_DIRECTORY, DATA_DIR }: Environment): Promise<string> {
  if (AUTH_SECRET !== undefined) return AUTH_SECRET;
  const given = CREDENTIALS_DIRECTORY && (await readSecret(join(CREDENTIALS_DIRECTORY, NAME)));
  return given || keptSecret(DATA_DIR);
}

/** Made once. When it is lost everybody is signed out, and no app and no recovery code is known again. */
async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, NAME);
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
  throw new Error(
    `${file} holds no secret. Put its backup back. Without one remove it: everybody signs in again, and sets up the app anew.`,
  );
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
