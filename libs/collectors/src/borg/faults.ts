import {
  endedFault,
  pollFault,
  sshFault,
  type PollFault,
  type ProgramReply,
} from '@nachtwacht/collector-kit';
import { remark, type FaultClass, type Remark } from '@nachtwacht/domain';
import { firstLine, readLogLines, worstOf } from './log-lines';

const PROGRAM = 'borg';

/**
 * Why a run of borg told nothing, null when it did: exit code 1 (and 100 to 127, where codes are the modern ones) is a
 * warning and leaves what it said to be used.
 */
export function faultOfBorg(reply: ProgramReply, where: string): PollFault | null {
  const ended = endedFault(PROGRAM, reply);
  const { exitCode, stderr } = reply;
  if (ended !== null || exitCode === null || isReadable(exitCode)) return ended;
  const lines = readLogLines(stderr);
  const worst = worstOf(lines);
  const known = knownFault(worst?.msgid ?? '', where);
  if (known !== null) return pollFault(known[0], known[1]);
  // Over SSH borg only sees that the line was cut; ssh itself said why.
  const ssh = sshFault(stderr, where);
  if (ssh !== null) return ssh;
  const cause = firstLine(worst?.message ?? stderr) || '?';
  return pollFault('bad-reply', remark('program-failed', { program: PROGRAM, exit: exitCode, cause }));
}

function isReadable(exitCode: number): boolean {
  return exitCode <= 1 || (exitCode >= 100 && exitCode <= 127);
}

function knownFault(msgid: string, where: string): readonly [FaultClass, Remark] | null {
  switch (msgid) {
    case 'PassphraseWrong':
    case 'PasswordRetriesExceeded':
    case 'NoPassphraseFailure':
      return ['auth', remark('repository-password', { program: PROGRAM })];
    case 'Repository.DoesNotExist':
    case 'Repository.InvalidRepository':
    case 'Repository.InvalidRepositoryConfig':
    case 'PathNotAllowed':
      return ['misconfigured', remark('repository-none', { program: PROGRAM, where })];
    case 'LockTimeout':
    case 'LockError':
    case 'LockErrorT':
    case 'LockFailed':
      return ['bad-reply', remark('repository-locked', { program: PROGRAM })];
    case 'Cache.CacheInitAbortedError':
      return ['misconfigured', remark('repository-unencrypted')];
    case 'KeyfileNotFoundError':
    case 'KeyfileMismatchError':
    case 'RepoKeyNotFoundError':
      return ['misconfigured', remark('repository-key-elsewhere')];
    default:
      return null;
  }
}
