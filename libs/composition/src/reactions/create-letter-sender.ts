import { createAddressGuard, OwnServices } from '@nachtwacht/collector-kit';
import type { ClaimedLetter } from '@nachtwacht/domain';
import { LetterSender } from '@nachtwacht/features-notifications';
import { LetterPost, type OwnMailServer } from '@nachtwacht/notify';
import { LetterQueueRepository } from '@nachtwacht/persistence';
import type { Opener } from '@nachtwacht/server-kit';
import { letterContext } from '../adapters/sealing-contexts';
import { ownPlaces } from '../address-guard';
import type { ProcessContext } from '../process-context';

/**
 * Sends letters to people by the mail server of the environment. Unlike the mail server of a channel, which is typed into
 * a form, it may be on this very machine: whoever writes the environment is the operator. Never a service of our own.
 */
export function createLetterSender(
  context: ProcessContext,
  keys: Opener,
  server: OwnMailServer | null,
): LetterSender {
  const { database, log, publicUrl } = context;
  const guard = createAddressGuard({ allowLoopback: true, ownServices: new OwnServices(ownPlaces(context)) });
  return new LetterSender({
    queue: new LetterQueueRepository(database),
    post: server && new LetterPost({ server, guard, publicUrl }),
    linkOf: async ({ id, recipient, sealed }: ClaimedLetter) => {
      const { link } = await keys.open(letterContext(id, recipient), sealed);
      if (link === undefined) throw new Error(`letter ${id} bears no link`);
      return link;
    },
    onError: (error, what) => {
      log.error({ err: error }, what);
    },
  });
}
