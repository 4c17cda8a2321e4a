import type { AssetKind } from '../status/observation';
import type { Reason, Status } from '../status/status';
import type { ChannelLoad } from './digest';
import type { DigestMessage, Message } from './message';
import type { FailedAttempt } from './retry';
import type { TellingPresent, Told } from './telling';

/** A check that asks for a person, as far as a message says it. */
export interface TellingCheck {
  readonly collector: string;
  readonly aspect: string;
  readonly instance: string;
  readonly status: Status;
  readonly reason: Reason;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly flapping: boolean;
}

/** An asset with all that may be told about it now. */
export interface TellingAsset {
  readonly id: string;
  readonly name: string;
  readonly kind: AssetKind;
  readonly customer: { readonly id: string; readonly name: string };
  readonly present: TellingPresent;
  /** Worst first. */
  readonly checks: readonly TellingCheck[];
}

/** A channel that is enabled, with what it has been sent lately. */
export interface TellingChannel {
  readonly id: string;
  readonly load: ChannelLoad;
  /** The digest that still waits: nobody has begun to send it. */
  readonly waitingDigest: { readonly deliveryId: string; readonly message: DigestMessage } | null;
}

export interface ToldRow {
  readonly channelId: string;
  readonly assetId: string;
  readonly told: Told;
}

export interface NewDelivery {
  readonly channelId: string;
  /** null: of several customers, or the provider's own business. */
  readonly customerId: string | null;
  readonly message: Message;
  /** Epoch milliseconds, null: at once. */
  readonly notBefore: number | null;
}

/** A delivery that one sender may now send; without the same token it can't say afterwards how that went. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly leaseToken: number;
  readonly message: Message;
  readonly channel: {
    readonly id: string;
    /** A folder of the channels. */
    readonly kind: string;
    readonly settings: unknown;
    /** Sealed credentials, null where there are none. */
    readonly sealed: unknown;
  };
}

/** How long a failed delivery has been trying, by the database's clock. */
export type DeliveryAge = Pick<FailedAttempt, 'attempts' | 'ageMs'>;
