import { readFile } from 'node:fs/promises';
import type { ProcessContext } from './process-context';

type Given = Pick<ProcessContext, 'environment'>;

/** How mails come in; null where no way is set. */
export interface MailIntakeSettings {
  readonly domain: string;
  readonly listener: {
    readonly host: string;
    readonly port: number;
    readonly certificate: { readonly key: string; readonly cert: string } | null;
  } | null;
  readonly mailboxUrl: string | null;
}

/** @throws Error that says which setting is wrong or missing */
export async function mailIntakeSettings({ environment }: Given): Promise<MailIntakeSettings | null> {
  const { NACHTWACHT_MAIL_DOMAIN: domain, NACHTWACHT_MAIL_PORT: port } = environment;
  const mailboxUrl = await mailboxUrlOf(environment);
  if (domain === undefined) {
    if (port !== undefined || mailboxUrl !== null)
      throw new Error('NACHTWACHT_MAIL_DOMAIN is missing: say which host the addresses of reports have.');
    return null;
  }
  const listener =
    port === undefined
      ? null
      : { host: environment.NACHTWACHT_MAIL_HOST, port, certificate: await certificateOf(environment) };
  return { domain, listener, mailboxUrl };
}

async function mailboxUrlOf({
  NACHTWACHT_IMAP_URL: url,
  NACHTWACHT_IMAP_URL_FILE: file,
}: Given['environment']): Promise<string | null> {
  if (file === undefined) return url ?? null;
  if (url !== undefined) throw new Error('Set NACHTWACHT_IMAP_URL or NACHTWACHT_IMAP_URL_FILE, not both.');
  return (await readFile(file, 'utf8')).trim();
}

async function certificateOf({
  NACHTWACHT_MAIL_TLS_CERT: cert,
  NACHTWACHT_MAIL_TLS_KEY: key,
}: Given['environment']): Promise<{ key: string; cert: string } | null> {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined)
    throw new Error('Set both NACHTWACHT_MAIL_TLS_CERT and NACHTWACHT_MAIL_TLS_KEY, or neither.');
  return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
}
