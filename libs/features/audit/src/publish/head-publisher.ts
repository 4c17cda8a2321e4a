import { SYSTEM, type Scope } from '@nachtwacht/domain';
import type { AuditHead } from '../audit-store';

/** Port: a place outside the database that keeps what it is told. */
export abstract class HeadOutlet {
  /** Names it: one process at a time tells heads to one target. */
  abstract readonly target: string;
  /** The same heads may be told twice. @throws Error that says what a person can do */
  abstract tell(heads: readonly AuditHead[], at: Date): Promise<void>;
}

/** Port: what was told where. */
export abstract class PublicationStore {
  /** @returns the moment of the claim; null while it is not due or another process is at it */
  abstract claim(target: string, everySeconds: number, leaseSeconds: number): Promise<Date | null>;
  abstract succeeded(target: string, at: Date): Promise<void>;
  abstract failed(target: string, error: string): Promise<void>;
  /** Heads that moved since the target was told. */
  abstract untoldHeads(scope: Scope, target: string): Promise<readonly AuditHead[]>;
}

const EVERY_SECONDS = 3_600;
/** Longer than an outlet takes; a failure is tried again after it. */
const LEASE_SECONDS = 120;

/** Every hour the heads of the chains leave the house. Asked every minute, in any number of processes. */
export class HeadPublisher {
  constructor(
    private readonly store: PublicationStore,
    private readonly outlets: readonly HeadOutlet[],
    private readonly onError: (error: unknown, target: string) => void,
  ) {}

  /** @returns the targets that were told something */
  async publishDue(): Promise<string[]> {
    const told: string[] = [];
    for (const outlet of this.outlets) if (await this.publish(outlet)) told.push(outlet.target);
    return told;
  }

  private async publish(outlet: HeadOutlet): Promise<boolean> {
    const { target } = outlet;
    const at = await this.store.claim(target, EVERY_SECONDS, LEASE_SECONDS);
    if (at === null) return false;
    try {
      const heads = await this.store.untoldHeads(SYSTEM, target);
      if (heads.length > 0) await outlet.tell(heads, at);
      await this.store.succeeded(target, at);
      return heads.length > 0;
    } catch (error) {
      this.onError(error, target);
      await this.store.failed(target, error instanceof Error ? error.message : String(error));
      return false;
    }
  }
}
