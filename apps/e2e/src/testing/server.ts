import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort, startProgram, type Program } from '@nachtwacht/testing/programs';
import { ApiClient, post } from './api-client';

const BUILT = new URL('../../../../dist/server/', import.meta.url);

/** The make-believe person all journeys sign in as. */
export const PERSON = {
  name: 'Beheerder van de proef',
  email: 'proef@nachtwacht.example',
  password: 'een zin die niemand raadt',
} as const;

export interface Server {
  readonly url: string;
  /** The one-time link; null when there is an administrator already. */
  readonly setupUrl: string | null;
  readonly program: Program;
}

export interface ServerOptions {
  readonly data: string;
  readonly port?: number;
  /** The address people type, when that is not the server's own. */
  readonly publicUrl?: string;
  /** Must staff have a second factor? Most journeys are not about it. */
  readonly secondFactor?: 'required' | 'offered';
  /** What else is set. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The built all-in-one on a free port, when it serves. @throws Error with its last words when it did not start */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { data, port, publicUrl, secondFactor = 'offered', env = {} } = options;
  const own = port ?? (await freePort());
  const program = startProgram(builtFile('all-in-one.js'), {
    env: {
      DATA_DIR: data,
      PORT: String(own),
      PUBLIC_URL: publicUrl ?? `http://127.0.0.1:${own}`,
      NACHTWACHT_ALLOW_LOOPBACK: 'true',
      LOG_LEVEL: 'warn',
      SECOND_FACTOR: secondFactor,
      ...env,
    },
  });
  const greeting = await program.greeting;
  if (greeting?.ready !== true) throw new Error(`The server did not start.\n${program.output()}`);
  const { url = '', setupToken = null } = greeting;
  return { url, setupUrl: setupToken === null ? null : `${url}/setup?token=${setupToken}`, program };
}

/** Spends the one-time link by the API, and signs in. */
export async function makeAdministrator({ url, setupUrl }: Server): Promise<ApiClient> {
  const token = new URL(setupUrl ?? url).searchParams.get('token');
  await post(`${url}/api/setup`, { token, ...PERSON });
  return ApiClient.signIn(url, PERSON.email, PERSON.password);
}

/** @throws Error that says how to build */
export function builtFile(name: string): string {
  const file = fileURLToPath(new URL(name, BUILT));
  if (existsSync(file)) return file;
  throw new Error(`${file} is not there: run "npm run build" first, or the journeys by "npm test -- e2e".`);
}
