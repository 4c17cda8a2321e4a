import { remark } from '@nachtwacht/domain';
import type { PollFault } from '../collector';
import { pollFault } from '../fault';
import type { ProgramReply, RepositoryProgram } from '../poll-context';

/** What ssh says when it does not get through, whichever program started it; null when it was something else. */
export function sshFault(stderr: string, where: string): PollFault | null {
  if (/Host key verification failed|HOST IDENTIFICATION HAS CHANGED/.test(stderr))
    return pollFault('misconfigured', remark('other-host-key', { where }));
  if (/Load key .*(?:invalid format|incorrect passphrase|error in libcrypto)/.test(stderr))
    return pollFault('auth', remark('ssh-key-unreadable'));
  if (/Permission denied \(|Too many authentication failures/.test(stderr))
    return pollFault('auth', remark('ssh-key-refused', { where }));
  if (
    /["'/]ssh["']?: (?:executable file not found|No such file)|No such file or directory: 'ssh'/.test(stderr)
  )
    return pollFault(
      'misconfigured',
      remark('program-missing', { program: 'ssh', package: 'openssh-client' }),
    );
  return null;
}

/** A reply that is none: cut, or broken off. null for one that came to its end, whatever its exit code. */
export function endedFault(program: RepositoryProgram, reply: ProgramReply): PollFault | null {
  if (reply.ended === 'too-much')
    return pollFault('misconfigured', remark('program-said-too-much', { program, bytes: reply.maxBytes }));
  return reply.exitCode === null
    ? pollFault('misconfigured', remark('program-was-ended', { program }))
    : null;
}
