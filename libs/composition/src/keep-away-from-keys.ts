import { mayReadKeys } from '@nachtwacht/server-kit';
import { keyFileOf } from './key-place';
import type { ProcessContext } from './process-context';

/**
 * A process that answers browsers and does not poll never opens the poller's keys. Where it could, because they lie
 * within its reach, it says so: whoever takes such a process over could read every credential.
 */
export async function keepAwayFromKeys({
  environment,
  log,
}: Pick<ProcessContext, 'environment' | 'log'>): Promise<void> {
  const file = await keyFileOf(environment);
  if (await mayReadKeys(file))
    log.warn(
      { file },
      "this process does not need the poller's key and could read it: run it as another user, or keep the file elsewhere",
    );
}
