import type { Envelope, SealingContext } from './envelope';

/** Port: seals credentials to the public key that the poller published. */
export abstract class Sealer {
  /** @throws ProblemException 503 'no-poller-key' as long as no poller was ever started */
  abstract seal(context: SealingContext, credentials: Readonly<Record<string, string>>): Promise<Envelope>;
}
