import {
  endedFault,
  pollFault,
  soundOr,
  sshFault,
  type PollFault,
  type ProgramReply,
} from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';

const PROGRAM = 'restic';
const ExitError = z.object({ message_type: z.literal('exit_error'), message: z.string() });

/**
 * Why a run of restic told nothing, null when it did. The codes 10, 11 and 12 came with 0.17; before it, 1 stood for
 * everything and the text has to tell.
 */
export function faultOfRestic(reply: ProgramReply, where: string): PollFault | null {
  const ended = endedFault(PROGRAM, reply);
  if (ended !== null || reply.exitCode === 0) return ended;
  const { exitCode, stderr } = reply;
  const said = complaintOf(stderr);
  if (exitCode === 12 || /wrong password or no key found|no key found/.test(said))
    return pollFault('auth', remark('repository-password', { program: PROGRAM }));
  const ssh = sshFault(stderr, where);
  if (ssh !== null) return ssh;
  if (exitCode === 10 || /unable to open config file.*(?:no such file|not exist|404)/i.test(said))
    return pollFault('misconfigured', remark('repository-none', { program: PROGRAM, where }));
  if (exitCode === 11 || /already locked|unable to create lock/.test(said))
    return pollFault('bad-reply', remark('repository-locked', { program: PROGRAM }));
  return pollFault(
    'bad-reply',
    remark('program-failed', { program: PROGRAM, exit: exitCode ?? -1, cause: said || '?' }),
  );
}

/** One line: what it gave up with, or else the first thing it said. */
function complaintOf(stderr: string): string {
  const lines = stderr.split('\n').flatMap((line) => (line.trim() === '' ? [] : [textOf(line.trim())]));
  return lines.find((line) => line.startsWith('Fatal: ')) ?? lines[0] ?? '';
}

/** From 0.17 on the last line is JSON where JSON was asked for. */
function textOf(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    return soundOr(ExitError, JSON.parse(line))?.message ?? line;
  } catch {
    return line;
  }
}
