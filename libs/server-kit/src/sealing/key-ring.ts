import { Envelope, type SealingContext } from './envelope';
import type { KeyPair } from './keys';
import { unseal, UnsealError } from './unseal';

/** What opens sealed credentials: a process that has none can't. */
export interface Opener {
  /** @throws UnsealError when it was sealed for another key or context, or was changed since */
  open(context: SealingContext, sealed: unknown): Promise<Readonly<Record<string, string>>>;
}

/** How long a key that is not there is not looked for again, milliseconds. */
const LOOK_AGAIN_MS = 2_000;

export interface KeyRingOptions {
  /** The newest last. */
  readonly keys: readonly KeyPair[];
  /** Reads the keys anew: another program may have added one. Left out: these are all. */
  readonly reread?: () => Promise<readonly KeyPair[] | null>;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
}

/**
 * The poller's keys: several while a rotation lasts. A key that is met and not known is looked for in the file, so that
 * a rotation needs no restart.
 */
export class KeyRing implements Opener {
  private pairs: readonly KeyPair[];
  private lookedAt = -Infinity;
  private looking: Promise<void> | null = null;

  constructor(private readonly options: KeyRingOptions) {
    this.pairs = options.keys;
  }

  get ids(): readonly string[] {
    return this.pairs.map(({ kid }) => kid);
  }

  async open(context: SealingContext, sealed: unknown): Promise<Readonly<Record<string, string>>> {
    const kid = Envelope.safeParse(sealed).data?.kid;
    if (kid !== undefined && !this.ids.includes(kid)) await this.lookAgain();
    const pair = this.pairs.find((known) => known.kid === kid) ?? this.pairs.at(-1);
    if (!pair) throw new UnsealError('This process has no key of the poller. Enter them again.');
    return unseal(pair, context, sealed);
  }

  /** A thousand polls may meet the new key at once, and credentials of a lost key are met at every poll. */
  private async lookAgain(): Promise<void> {
    const { reread, clock = () => performance.now() } = this.options;
    if (!reread) return;
    if (!this.looking && clock() - this.lookedAt >= LOOK_AGAIN_MS) {
      this.lookedAt = clock();
      this.looking = this.read(reread).finally(() => (this.looking = null));
    }
    await this.looking;
  }

  private async read(reread: () => Promise<readonly KeyPair[] | null>): Promise<void> {
    // A file that can't be read now keeps what is known.
    const found = await reread().catch(() => null);
    if (found) this.pairs = found;
  }
}
