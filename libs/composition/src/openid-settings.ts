import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenIdSettings } from '@nachtwacht/features-identity';
import type { FactorProof } from '@nachtwacht/domain';
import type { Environment } from '@nachtwacht/server-kit';

const SECRET_NAME = 'oidc.secret';
const ENTRA_HOSTS = [
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The OpenID service of this installation; null where none is set.
 * @throws Error that says which setting is wrong, so that nobody comes in by half a setting
 */
export async function openIdSettings(environment: Environment): Promise<OpenIdSettings | null> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = environment;
  if (issuer === undefined) {
    if (clientId !== undefined) throw new Error('OIDC_CLIENT_ID is set and OIDC_ISSUER is not: set both.');
    return null;
  }
  if (clientId === undefined) throw new Error('OIDC_ISSUER is set and OIDC_CLIENT_ID is not: set both.');
  const url = new URL(issuer);
  requireEncryption(url);
  return {
    issuer,
    clientId,
    clientSecret: await secretOf(environment),
    name: environment.OIDC_NAME ?? (isEntra(url) ? 'Microsoft' : url.hostname),
    tenants: tenantsOf(url, environment.OIDC_TENANTS),
    proof: proofOf(environment.OIDC_MFA),
  };
}

/** What it says opens accounts: on the way from another machine nobody may change it. */
function requireEncryption({ protocol, hostname }: URL): void {
  if (protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return;
  throw new Error('OIDC_ISSUER has to begin with https, unless it is on this very machine.');
}

function isEntra({ hostname }: URL): boolean {
  return ENTRA_HOSTS.includes(hostname);
}

/** An issuer that speaks for many tenants lets in those that are named, and no others. */
function tenantsOf(url: URL, named: readonly string[]): readonly string[] | null {
  const tenants = named.map((tenant) => tenant.toLowerCase());
  const wrong = tenants.find((tenant) => !GUID.test(tenant));
  if (wrong !== undefined) throw new Error(`OIDC_TENANTS names ${wrong}, which is no id of a tenant.`);
  if (tenants.length > 0) return tenants;
  if (!isEntra(url)) return null;
  const [, own = ''] = url.pathname.toLowerCase().split('/');
  if (GUID.test(own)) return [own];
  throw new Error(
    'OIDC_ISSUER speaks for more than one tenant: name those whose people may come in as OIDC_TENANTS, or put the id of the tenant into OIDC_ISSUER.',
  );
}

function proofOf(text: string | undefined): FactorProof | null {
  const [claim, words = ''] = text?.split('=') ?? [];
  if (claim !== 'amr' && claim !== 'acr' && claim !== 'acrs') return null;
  return { claim, values: words.split(',') };
}

/** As it was set, from the file that was named, or as systemd hands it over. null: the service asks for none. */
async function secretOf(environment: Environment): Promise<string | null> {
  const { OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE, CREDENTIALS_DIRECTORY } = environment;
  if (OIDC_CLIENT_SECRET !== undefined) return OIDC_CLIENT_SECRET;
  if (OIDC_CLIENT_SECRET_FILE !== undefined) return readSecret(OIDC_CLIENT_SECRET_FILE);
  if (CREDENTIALS_DIRECTORY === undefined) return null;
  return readSecret(join(CREDENTIALS_DIRECTORY, SECRET_NAME)).catch(() => null);
}

async function readSecret(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`OIDC_CLIENT_SECRET_FILE names ${file}, which can not be read.`, { cause: error });
  });
  if (text.trim() === '') throw new Error(`OIDC_CLIENT_SECRET_FILE names ${file}, which is empty.`);
  return text.trim();
}
