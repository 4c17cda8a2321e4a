import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProgram, type Program, type TestDatabase } from '@nachtwacht/testing';
import type { BundledProcess } from './bundle-process';
import { cookieOf, PERSON } from './whole-app';

/** Drops to a user that owns nothing; takes root, as the medium specs of a start do. */
const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

export interface SplitOptions {
  readonly bundle: BundledProcess;
  readonly db: TestDatabase;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the api may read the worker's key, as it never should. */
  readonly apiIsRoot?: boolean;
  /** Writes down every file that either process opens. */
  readonly trace?: boolean;
}

/** `api` and `worker` as two processes of two users: only the worker's may read the key. */
export interface SplitInstallation {
  readonly api: Program;
  readonly worker: Program;
  readonly url: string;
  /** Of the poller. */
  readonly keyFile: string;
  /** As the administrator, from a page of ours. */
  fetch(path: string, json?: unknown, method?: string): Promise<Response>;
  /** @returns the path of a heap snapshot of the api, taken now */
  snapshot(): Promise<string>;
  /** Every file that the process opened or tried to, as the kernel saw it; of a traced installation. */
  opened(role: 'api' | 'worker'): Promise<string>;
  stop(): Promise<void>;
}

export async function startSplit(options: SplitOptions): Promise<SplitInstallation> {
  const { bundle, db, env = {}, apiIsRoot = false, trace = false } = options;
  const folder = await mkdtemp(join(tmpdir(), 'nachtwacht-split-'));
  await chmod(folder, 0o755);
  const [secretFolder, apiFolder] = [join(folder, 'worker'), join(folder, 'api')];
  await mkdir(secretFolder, { mode: 0o700 });
  await mkdir(apiFolder);
  await chmod(apiFolder, 0o777);
  const keyFile = join(secretFolder, 'poller.key');
  const traceOf = (role: string) => join(folder, `${role}.trace`);
  const shared = {
    MIGRATION_DATABASE_URL: db.url,
    POLLER_KEY_FILE: keyFile,
    LOG_LEVEL: 'trace',
    SECOND_FACTOR: 'offered',
    ...env,
  };
  const begin = async (role: 'api' | 'worker', own: Readonly<Record<string, string>>, prefix: string[]) => {
    const program = startProgram(bundle.file, {
      args: [bundle.root, role],
      env: { ...shared, DATABASE_URL: db.logins[role], ...own },
      prefix: trace ? tracing(traceOf(role)) : prefix,
    });
    const greeting = await program.greeting;
    if (greeting?.ready !== true) throw new Error(`${role} did not start: ${program.output()}`);
    return { program, token: greeting.setupToken };
  };
  const workerEnv = { DATA_DIR: secretFolder, PORT: String(await freePort()) };
  const { program: worker } = await begin('worker', workerEnv, []);
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const { program: api, token } = await begin(
    'api',
    {
      DATA_DIR: apiFolder,
      PORT: String(port),
      PUBLIC_URL: url,
      NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${apiFolder}`,
    },
    apiIsRoot ? [] : NOBODY,
  );
  let cookie = '';
  const request = (path: string, json?: unknown, method = json === undefined ? 'GET' : 'POST') =>
    fetch(`${url}${path}`, {
      method,
      headers: { origin: url, cookie, ...(json !== undefined && { 'content-type': 'application/json' }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
  await required(await request('/api/setup', { ...PERSON, token }));
  const { email, password } = PERSON;
  cookie = cookieOf(await required(await request('/api/auth/sign-in/email', { email, password })));
  return {
    api,
    worker,
    url,
    keyFile,
    fetch: request,
    snapshot: async () => {
      api.kill('SIGUSR2');
      return finishedFile(apiFolder, '.heapsnapshot');
    },
    opened: (role) => readFile(traceOf(role), 'utf8'),
    stop: async () => {
      for (const program of [api, worker]) await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The tracer stays behind the process, so that signals and messages reach the process itself. */
const tracing = (file: string) => [
  'strace',
  '-D',
  '-f',
  '-qq',
  '-e',
  'trace=open,openat,openat2',
  '-o',
  file,
];

async function required(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${String(response.status)} ${await response.text()}`);
  return response;
}

/** The file is there at once and written for seconds: it is done when it ends like the JSON it is. */
async function finishedFile(folder: string, ending: string): Promise<string> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const name = (await readdir(folder)).find((each) => each.endsWith(ending));
    const path = join(folder, name ?? '');
    if (name !== undefined && (await readFile(path)).subarray(-4).toString().trimEnd().endsWith('}'))
      return path;
    if (performance.now() > deadline) throw new Error(`no ${ending} in ${folder}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
