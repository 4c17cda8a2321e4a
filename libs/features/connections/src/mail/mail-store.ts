import type { MailDecisionInput } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** A mail as it is stored: the body is JSON of a `ReportMail`. */
export interface StoredMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly body: string;
}

type Settings = Readonly<Record<string, unknown>>;

export interface WaitingMail extends StoredMail {
  readonly connectionId: string;
  readonly connectionName: string;
  readonly collector: string;
  readonly settings: Settings;
  readonly customerId: string | null;
  readonly customerName: string | null;
}

/** Port: mails that are kept, without those that were decided on. */
export abstract class MailStore {
  /** Newest first. */
  abstract ofConnection(
    scope: Scope,
    connectionId: string,
    most: number,
  ): Promise<{
    readonly collector: string;
    readonly settings: Settings;
    readonly mails: readonly StoredMail[];
  }>;
  /** Of all connections, newest first; `before` is an id. */
  abstract waiting(scope: Scope, before: string | null, most: number): Promise<readonly WaitingMail[]>;
  abstract decide(
    scope: Scope,
    ids: readonly string[],
    decision: Pick<MailDecisionInput, 'decision' | 'reason'> & { readonly by: string },
  ): Promise<void>;
}
