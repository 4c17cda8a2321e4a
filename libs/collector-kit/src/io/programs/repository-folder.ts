import { remark } from '@nachtwacht/domain';
import { isAbsolute, resolve, sep } from 'node:path';
import { pollFault } from '../../fault';
import { startProgram } from '../door/run-program';

/**
 * The folder of a repository, resolved, when it lies in one of those that the operator of this machine allowed. What is
 * elsewhere is refused before it is looked at; a link that leads out of it is refused as well.
 *
 * A program does the looking: in a mount that is dead it hangs for ever, and in this process it would take one of the
 * few threads with it that names are resolved by.
 * @throws PollFault `misconfigured` that says what to do
 */
export async function judgeFolder(
  path: string,
  allowed: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  if (allowed.length === 0) throw pollFault('misconfigured', remark('no-repository-folders'));
  if (!isAbsolute(path)) throw pollFault('misconfigured', remark('folder-not-absolute', { path }));
  const wanted = resolve(path);
  const around = allowed.find((folder) => isWithin(wanted, resolve(folder)));
  if (around === undefined) throw pollFault('misconfigured', remark('folder-not-allowed', { path }));

  const found = await startProgram(
    { program: 'realpath', arguments: ['--', resolve(around), wanted] },
    signal,
  );
  if (found === 'not-installed')
    throw pollFault(
      'misconfigured',
      remark('program-missing', { program: 'realpath', package: 'coreutils' }),
    );
  const [realAround = '', real = '', ...more] = found.stdout.trimEnd().split('\n');
  if (found.exitCode !== 0 || real === '' || more.length > 0)
    throw pollFault('misconfigured', remark('folder-not-there', { path }));
  if (!isWithin(real, realAround)) throw pollFault('misconfigured', remark('folder-leads-out', { path }));
  return real;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
