import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_ROLE } from '@nachtwacht/persistence';
import { prepareQueue } from '@nachtwacht/queue';
import { createLogger, readEnvironment } from '@nachtwacht/server-kit';
import { createContext, freePort, type Role } from '../process-context';
import { startProcess } from '../start-process';

/** What a spec does not speak of is not asked of its people. */
const QUIET = { LOG_LEVEL: 'silent', SECOND_FACTOR: 'offered' };

export const PERSON = {
  name: 'Iemand',
  email: 'iemand@example.nl',
  password: 'een lang wachtwoord',
} as const;

/** A migrated database that this process has for itself. */
interface OwnDatabase {
  /** Of the owner. */
  readonly url: string;
  /** Whom processes sign in as. */
  readonly logins: Readonly<Record<Role, string>>;
  owner<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

export interface WholeAppOptions {
  readonly roles?: readonly Role[];
  readonly recheckMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly dashboardFolder?: string;
  /** Past the test database itself, such as through something that can be cut. */
  readonly databaseUrl?: (url: string) => string;
}

export interface WholeApp<Db extends OwnDatabase = OwnDatabase> {
  readonly db: Db;
  /** Where it listens; also the address people type, unless the environment says another. */
  readonly url: string;
  readonly setupToken: string | null;
  /** As a page of ours does: from its own origin, in JSON. */
  fetch(path: string, init?: RequestInit & { readonly json?: unknown }): Promise<Response>;
  /** Makes the first administrator. */
  setUp(): Promise<void>;
  /** @returns the cookie of a new session, as a request bears it */
  signIn(): Promise<string>;
  close(): Promise<void>;
}

/** A process as it runs at a customer's, on a database and a folder of its own, with the port that was free. */
export async function startWholeApp<Db extends OwnDatabase>(
  db: Db,
  options: WholeAppOptions = {},
): Promise<WholeApp<Db>> {
  const { roles = ['api'], recheckMs, env = {}, dashboardFolder = null } = options;
  const folder = await mkdtemp(join(tmpdir(), 'nachtwacht-app-'));
  if (roles.includes('worker')) await prepareQueue(db.url, APP_ROLE);
  const login = db.logins[roles.includes('worker') ? 'worker' : 'api'];
  // Told beforehand only where the address people type is another one.
  const port = env['PUBLIC_URL'] === undefined ? 0 : await freePort('127.0.0.1');
  const running = await startProcess(
    createContext({
      environment: readEnvironment({ ...QUIET, DATA_DIR: folder, PORT: String(port), ...env }),
      databaseUrl: options.databaseUrl?.(login) ?? login,
      roles,
      log: createLogger('silent', 'spec'),
      dashboardFolder,
      ...(recheckMs !== undefined && { recheckMs }),
    }),
  );
  const url = port === 0 ? running.url.replace('localhost', '127.0.0.1') : `http://127.0.0.1:${String(port)}`;
  const request: WholeApp['fetch'] = (path, { json, ...init } = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      ...(json !== undefined && { method: init.method ?? 'POST', body: JSON.stringify(json) }),
      headers: {
        origin: url,
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
  return {
    db,
    url,
    setupToken: running.setupToken,
    fetch: request,
    setUp: async () => {
      const made = await request('/api/setup', { json: { ...PERSON, token: running.setupToken } });
      if (!made.ok) throw new Error(`setup: ${String(made.status)} ${await made.text()}`);
    },
    signIn: async () => {
      const { email, password } = PERSON;
      const response = await request('/api/auth/sign-in/email', { json: { email, password } });
      if (!response.ok) throw new Error(`sign-in: ${String(response.status)} ${await response.text()}`);
      return cookieOf(response);
    },
    close: async () => {
      await running.close();
      await db.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a browser would send back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
