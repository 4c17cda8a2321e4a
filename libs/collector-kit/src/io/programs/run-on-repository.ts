import { remark } from '@nachtwacht/domain';
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { PollFault } from '../../collector';
import { pollFault } from '../../fault';
import type { ProgramReply, ProgramRun } from '../../poll-context';
import { openRestGateway } from '../door/rest-gateway';
import { startProgram } from '../door/run-program';
import { openTcpGateway } from '../door/tcp-gateway';
import type { Gateway } from '../door/gateway';
import { endpointOf } from '../endpoint';
import { faultOfError } from '../fault-of-error';
import { readHost } from '../read-host';
import type { Scope, Stoppable } from '../scope';
import { KNOWN_PROGRAMS } from './known-programs';
import { makePrivateFolder, removeAbandonedFolders, removePrivateFolder } from './private-folder';
import { judgeFolder } from './repository-folder';
import { Slots } from './slots';
import { prepareSsh, readSshLog } from './ssh-options';
import type { ToldRepository } from './told-repository';

const DEFAULT_BYTES = 1024 * 1024;
const MAX_BYTES = 16 * 1024 * 1024;

/** Each takes a processor for its key and may take much memory for its index. */
const slots = new Slots(Math.max(2, availableParallelism()));

/** Once in the life of this process. */
let swept: Promise<void> | undefined;

/** Ends a run that had less time than the poll; the poll goes on. */
class TooSlow extends Error {}

/**
 * Runs a program on a repository that was judged: one on this machine by its folder, one elsewhere through a port of
 * this machine that leads to it alone. Whatever happens, the program, the port and the private folder end with the run.
 * @param folders where repositories on this machine may be
 * @throws PollFault
 */
export async function runOnRepository(
  scope: Scope,
  run: ProgramRun,
  folders: readonly string[],
): Promise<ProgramReply> {
  const controller = new AbortController();
  const { signal } = controller;
  const where = whereOf(run);
  let hasTurn = false;
  const exchange: Stoppable = {
    stop: (reason) => {
      controller.abort(stoppedFault(run, reason === 'closed', hasTurn, scope.deadlineMs));
    },
  };
  scope.enter(exchange);
  let freeSlot = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  let folder: string | undefined;
  let gateway: Gateway | undefined;
  try {
    freeSlot = await slots.take(signal);
    hasTurn = true;
    if (run.withinMs !== undefined)
      timer = setTimeout(() => {
        controller.abort(new TooSlow());
      }, run.withinMs);
    await (swept ??= removeAbandonedFolders(Date.now()));
    folder = await makePrivateFolder();
    const onFault = (error: unknown): void => {
      controller.abort(faultOfError(error, where, 'connect'));
    };
    const told = await tell(scope, run, { folders, folder, signal, onFault });
    gateway = told.gateway;
    return await start(run, told.repository, folder, signal);
  } catch (error) {
    if (error instanceof TooSlow) return replyOf(run, null, 'too-slow', '', '');
    throw error instanceof PollFault ? error : faultOfError(error, where, 'connect');
  } finally {
    clearTimeout(timer);
    gateway?.close();
    scope.leave(exchange);
    freeSlot();
    if (folder !== undefined) await removePrivateFolder(folder);
  }
}

interface Circumstances {
  readonly folders: readonly string[];
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onFault: (error: unknown) => void;
}

interface Told {
  readonly repository: ToldRepository;
  readonly gateway?: Gateway;
}

async function tell(
  scope: Scope,
  { program, repository }: ProgramRun,
  { folders, folder, signal, onFault }: Circumstances,
): Promise<Told> {
  if (!KNOWN_PROGRAMS[program].places.includes(repository.kind))
    throw new Error(`${program} reads no repository of the kind ${repository.kind}`);
  switch (repository.kind) {
    case 'folder':
      return { repository: { kind: 'folder', path: await judgeFolder(repository.path, folders, signal) } };
    case 'rest': {
      const { trust, login } = repository;
      const endpoint = endpointOf(repository.url);
      const token = randomBytes(24).toString('hex');
      const target = { endpoint, trust, login, token, identity: scope.identity };
      const gateway = await openRestGateway(scope.door, target, onFault);
      const url = `http://nachtwacht:${token}@127.0.0.1:${gateway.port}${endpoint.pathname}`;
      return { gateway, repository: { kind: 'rest', url } };
    }
    case 'ssh': {
      const { host, port, user, path } = repository;
      const options = await prepareSsh(folder, repository);
      const gateway = await openTcpGateway(scope.door, { host: readHost(host), port }, onFault);
      return { gateway, repository: { kind: 'ssh', user, port: gateway.port, path, options } };
    }
  }
}

async function start(
  run: ProgramRun,
  told: ToldRepository,
  folder: string,
  signal: AbortSignal,
): Promise<ProgramReply> {
  const known = KNOWN_PROGRAMS[run.program];
  const telling = known.tell(told, run, folder);
  const maxBytes = maxBytesOf(run);
  const finished = await startProgram(
    {
      program: run.program,
      arguments: [...telling.arguments, ...run.arguments],
      environment: {
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        HOME: folder,
        TMPDIR: folder,
        XDG_CACHE_HOME: folder,
        ...telling.environment,
      },
      folder,
      maxBytes,
    },
    signal,
  );
  signal.throwIfAborted();
  if (finished === 'not-installed')
    throw pollFault(
      'misconfigured',
      remark('program-missing', { program: run.program, package: known.package }),
    );
  const { exitCode, stdout, saidTooMuch } = finished;
  const sshLog = told.kind === 'ssh' ? await readSshLog(folder) : '';
  const said = sshLog === '' ? finished.stderr : `${finished.stderr}\n${sshLog}`;
  const stderr = withoutSecrets(said, run, told, folder);
  if (saidTooMuch) return replyOf(run, null, 'too-much', stdout, stderr);
  return replyOf(run, exitCode === -1 ? null : exitCode, 'by-itself', stdout, stderr);
}

function replyOf(
  run: ProgramRun,
  exitCode: number | null,
  ended: ProgramReply['ended'],
  stdout: string,
  stderr: string,
): ProgramReply {
  return { exitCode, ended, stdout, stderr, maxBytes: maxBytesOf(run) };
}

function maxBytesOf({ maxBytes = DEFAULT_BYTES }: ProgramRun): number {
  return Math.min(maxBytes, MAX_BYTES);
}

/** What went wrong is quoted to people; what the program was told is not theirs, and says nothing to them. */
function withoutSecrets(text: string, run: ProgramRun, told: ToldRepository, folder: string): string {
  const { secret, repository } = run;
  const replaced: readonly (readonly [string, string])[] = [
    ...(told.kind === 'rest'
      ? [[`rest:${told.url}`, whereOf(run)] as const, [told.url, whereOf(run)] as const]
      : []),
    ...(told.kind === 'rest' ? [[new URL(told.url).password, '…'] as const] : []),
    [secret, '…'],
    [repository.kind === 'rest' ? (repository.login?.password ?? '') : '', '…'],
    [folder, '…'],
  ];
  return replaced.reduce((said, [what, by]) => (what === '' ? said : said.replaceAll(what, by)), text);
}

/** Who is asked, for texts. */
function whereOf({ repository }: ProgramRun): string {
  switch (repository.kind) {
    case 'folder':
      return repository.path;
    case 'rest':
      return endpointOf(repository.url).where;
    case 'ssh':
      return `${repository.host}:${repository.port}`;
  }
}

/** Waiting for our own processors does not count against the repository; neither does a folder of this machine. */
function stoppedFault(run: ProgramRun, isClosed: boolean, hasTurn: boolean, deadlineMs: number): PollFault {
  const { program } = run;
  const seconds = deadlineMs / 1000;
  if (isClosed) return pollFault('bad-reply', remark('ended-while-asking', { where: whereOf(run) }));
  if (!hasTurn) return pollFault('misconfigured', remark('program-without-turn', { program, seconds }));
  return pollFault(
    run.repository.kind === 'folder' ? 'misconfigured' : 'timeout',
    remark('program-too-slow', { program, where: whereOf(run), seconds }),
  );
}
