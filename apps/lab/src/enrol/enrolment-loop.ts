import { pause } from '../devices/backup/push-client';
import { enrol, type EnrolOptions } from './enrol';
import { fillCatalogue } from './fill-catalogue';
import { ProductClient } from './product-client';
import { signAgreements } from './sign-agreements';

export interface EnrolmentState {
  readonly phase: 'off' | 'waiting' | 'enrolling' | 'enrolled';
  readonly problems: readonly string[];
}

export interface EnrolmentLoopOptions extends Pick<
  EnrolOptions,
  'plan' | 'pushUrls' | 'channelMark' | 'toldOnce' | 'clock' | 'lookEveryMs'
> {
  readonly product: string;
  readonly email: string;
  readonly password: string;
  /** Gives one practice a past; null: none does. @returns whether that was done just now */
  readonly month: ((product: ProductClient, stopping: AbortSignal) => Promise<boolean>) | null;
  readonly log: (line: string) => void;
  readonly retryMs?: number;
}

/** Signing in is limited to ten times a minute. */
const RETRY_MS = 10_000;
const RETRY_AT_MOST_MS = 60_000;
/** Even when all is well: somebody may have put the product's database back. */
const AGAIN_MS = 5 * 60_000;

/** Keeps trying until the product watches the whole world, and looks again now and then. */
export class EnrolmentLoop {
  private readonly stopping = new AbortController();
  private wake = new AbortController();
  private loop: Promise<void> = Promise.resolve();
  /** Of a month that could not be written: it is tried again soon. */
  private monthFailed = false;
  private current: EnrolmentState = { phase: 'waiting', problems: [] };

  constructor(private readonly options: EnrolmentLoopOptions) {}

  get state(): EnrolmentState {
    return this.current;
  }

  start(): void {
    this.loop = this.run();
  }

  /** Looks again soon: an address turned out to be unknown to the product. */
  again(): void {
    this.wake.abort();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake.abort();
    await this.loop;
  }

  private async run(): Promise<void> {
    const { retryMs = RETRY_MS } = this.options;
    const { signal } = this.stopping;
    let failures = 0;
    while (!signal.aborted) {
      this.wake = new AbortController();
      await this.tryOnce();
      failures = this.current.phase === 'enrolled' ? 0 : failures + 1;
      const isWhole = failures === 0 && !this.monthFailed;
      const wait = isWhole ? AGAIN_MS : Math.min(retryMs * Math.max(1, failures), RETRY_AT_MOST_MS);
      await pause(wait, AbortSignal.any([signal, this.wake.signal]));
    }
  }

  private async tryOnce(): Promise<void> {
    const { product: base, email, password, log } = this.options;
    const { signal } = this.stopping;
    const wasEnrolled = this.current.phase === 'enrolled';
    try {
      const product = new ProductClient(base, signal);
      await product.signIn(email, password);
      if (!wasEnrolled) this.current = { phase: 'enrolling', problems: this.current.problems };
      const { connections, problems } = await enrol({ ...this.options, product, stopping: signal });
      this.tell(problems.length === 0 ? 'enrolled' : 'waiting', problems);
      if (problems.length === 0 && !wasEnrolled)
        log(`the product watches ${connections} connections of the lab`);
      // What was just accepted is polled in these seconds.
      await fillCatalogue({
        ...this.options,
        product,
        stopping: AbortSignal.any([signal, this.wake.signal]),
      });
      // Without them the world is watched all the same.
      await signAgreements({ ...this.options, product, stopping: signal }).catch((error: unknown) => {
        if (!signal.aborted) log(`agreements: ${wordsOf(error)}`);
      });
      await this.liveMonth(product);
    } catch (error) {
      if (!signal.aborted) this.tell('waiting', [wordsOf(error)]);
    }
  }

  private async liveMonth(product: ProductClient): Promise<void> {
    const { month, log } = this.options;
    const { signal } = this.stopping;
    try {
      if (await month?.(product, signal))
        log('one practice has a month behind it; the control page says how to look');
      this.monthFailed = false;
    } catch (error) {
      if (!signal.aborted && !this.monthFailed) log(`the month: ${wordsOf(error)}`);
      this.monthFailed = true;
    }
  }

  private tell(phase: EnrolmentState['phase'], problems: readonly string[]): void {
    if (problems.join() !== this.current.problems.join())
      for (const problem of problems) this.options.log(problem);
    this.current = { phase, problems };
  }
}

/** `fetch failed` alone helps nobody. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `the product can't be reached or refuses: ${error.message}${cause}`;
}
