import { readInstallation, type Database } from '@nachtwacht/persistence';
import {
  ProblemException,
  PublicKey,
  seal,
  type Envelope,
  type Sealer,
  type SealingContext,
} from '@nachtwacht/server-kit';

/** Seals to the key that the poller published last. Read each time: a poller may get another key at any moment. */
export class SealerAdapter implements Sealer {
  constructor(private readonly database: Database) {}

  async seal(context: SealingContext, credentials: Readonly<Record<string, string>>): Promise<Envelope> {
    const key = PublicKey.safeParse(await readInstallation(this.database, 'poller-public-key')).data;
    if (!key)
      throw new ProblemException(503, {
        code: 'no-poller-key',
        message:
          'Credentials can not be kept yet, because no poller was ever started here. Start a worker once.',
      });
    return seal(key, context, credentials);
  }
}
