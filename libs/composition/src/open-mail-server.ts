import { readFile } from 'node:fs/promises';
import { ownMailServer, type OwnMailServer } from '@nachtwacht/notify';
import { writeInstallation } from '@nachtwacht/persistence';
import { MAIL_FACT } from './adapters/letters.adapter';
import type { ProcessContext } from './process-context';

type Given = Pick<ProcessContext, 'environment' | 'database'>;

/**
 * The mail server for letters to people, null where none is set up. Says so to the processes that write letters, as the
 * worker that started last has it: every worker needs the same.
 * @throws Error that says which setting is wrong
 */
export async function openMailServer({ environment, database }: Given): Promise<OwnMailServer | null> {
  const url = await urlOf(environment);
  if (url !== null && environment.MAIL_FROM === undefined)
    throw new Error('MAIL_FROM is missing: say whom the mails of MAIL_URL are from, as name <address>.');
  const server = url === null ? null : ownMailServer(url, environment.MAIL_FROM ?? '');
  await writeInstallation(database, MAIL_FACT, server && { from: server.from.address });
  return server;
}

async function urlOf({ MAIL_URL, MAIL_URL_FILE }: Given['environment']): Promise<string | null> {
  if (MAIL_URL_FILE === undefined) return MAIL_URL ?? null;
  if (MAIL_URL !== undefined) throw new Error('Set MAIL_URL or MAIL_URL_FILE, not both.');
  return (await readFile(MAIL_URL_FILE, 'utf8')).trim();
}
