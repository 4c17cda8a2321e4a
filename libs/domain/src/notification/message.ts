import type { Reason, Status } from '../status/status';
import type { InEveryLanguage } from '../wording/language';
import type { TellingLevel } from './telling';

/** ISO 8601 UTC */
type Iso = string;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One aspect that asks for a person, as a mail shows it. */
export interface MessageCheck {
  readonly aspect: InEveryLanguage;
  readonly instance: string;
  readonly status: Status;
  readonly reason: Reason;
  readonly since: Iso;
  readonly flapping: boolean;
}

interface Base {
  /** Stable over every attempt: becomes the Message-ID and the Idempotency-Key. */
  readonly key: string;
  /** When it was decided to tell it. */
  readonly at: Iso;
}

export interface ProblemMessage extends Base {
  readonly kind: 'problem';
  readonly status: TellingLevel;
  readonly incidentId: string;
  readonly customer: Named;
  readonly asset: Named;
  readonly checks: readonly MessageCheck[];
}

export interface RecoveryMessage extends Base {
  readonly kind: 'recovery';
  /** What remains: ok, or a warning with its checks. */
  readonly status: 'ok' | 'warning';
  readonly was: TellingLevel;
  /** When the problem that it ends was told. */
  readonly toldAt: Iso | null;
  readonly customer: Named;
  readonly asset: Named;
  readonly checks: readonly MessageCheck[];
}

/** Too much at once for a message each: numbers, and the first of it. */
export interface DigestMessage extends Base {
  readonly kind: 'digest';
  readonly counts: { readonly critical: number; readonly unknown: number; readonly recovered: number };
  readonly items: readonly DigestItem[];
}

export interface DigestItem {
  readonly status: TellingLevel | 'ok' | 'warning';
  readonly customer: Named;
  readonly asset: Named;
  readonly at: Iso;
}

export interface TestMessage extends Base {
  readonly kind: 'test';
  readonly channel: Named;
}

/** Told through the other channels: messages through this one do not arrive. */
export interface ChannelStuckMessage extends Base {
  readonly kind: 'channel-stuck';
  readonly channel: Named;
  readonly since: Iso;
  readonly error: string;
}

/** Another device answers where credentials were given to one: nothing was sent to it, and somebody has to look. */
export interface DeviceChangedMessage extends Base {
  readonly kind: 'device-changed';
  readonly connection: Named;
  /** null: the provider's own. */
  readonly customer: Named | null;
}

/**
 * What the support team is told, without a language: each channel words it with `messageText`. Kept as JSON until it
 * was delivered. Names and texts come from people and devices: hostile to whatever shows them.
 */
export type Message =
  ProblemMessage | RecoveryMessage | DigestMessage | TestMessage | ChannelStuckMessage | DeviceChangedMessage;

/** Page of the dashboard that shows what a message is about, from the root of the site. */
export function pathOfMessage(message: Message): string {
  switch (message.kind) {
    case 'problem':
    case 'recovery':
      return `/assets/${message.asset.id}`;
    case 'digest':
      return '/';
    case 'test':
    case 'channel-stuck':
      return '/channels';
    case 'device-changed':
      return `/connections/${message.connection.id}`;
  }
}

/** `at` in epoch milliseconds. */
export function testMessage(channel: Named, key: string, at: number): TestMessage {
  return {
    kind: 'test',
    key,
    at: new Date(at).toISOString(),
    channel: { id: channel.id, name: channel.name },
  };
}

/** `since` and `at` in epoch milliseconds. */
export function channelStuckMessage(
  channel: Named,
  stuck: { readonly since: number; readonly error: string },
  key: string,
  at: number,
): ChannelStuckMessage {
  return {
    kind: 'channel-stuck',
    key,
    at: new Date(at).toISOString(),
    channel: { id: channel.id, name: channel.name },
    since: new Date(stuck.since).toISOString(),
    error: stuck.error,
  };
}

/** `at` in epoch milliseconds. */
export function deviceChangedMessage(
  connection: Named,
  customer: Named | null,
  key: string,
  at: number,
): DeviceChangedMessage {
  return { kind: 'device-changed', key, at: new Date(at).toISOString(), connection, customer };
}
