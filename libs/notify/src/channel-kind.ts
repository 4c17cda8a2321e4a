import type { Socket } from 'node:net';
import type { HttpReply, HttpRequest, Target, Text } from '@nachtwacht/collector-kit';
import type { Message } from '@nachtwacht/domain';
import type { z } from 'zod';

/** One attempt to deliver one message, with all a channel may do besides speaking its own protocol. */
export interface Sending {
  readonly message: Message;
  /** The page of the dashboard that the message is about; null where this installation has no address. */
  readonly url: string | null;
  /** IANA name, for moments in texts. */
  readonly timeZone: string;
  /** Epoch milliseconds. */
  now(): number;
  /** Ends with the deadline of the channel. */
  readonly signal: AbortSignal;
  /** Guarded, without redirects, within the same deadline; throws `PollFault`. */
  http(request: HttpRequest): Promise<HttpReply>;
  /**
   * For protocols other than HTTP: a guarded connection, which the channel then owns. Throws `PollFault` for what may not
   * be dialled, and otherwise the error of Node.
   */
  connect(target: Target): Promise<Socket>;
}

/**
 * The code for one way to tell people. It words the message itself, in the language of its settings, and escapes what
 * it was given: names and quotes are hostile. Every attempt of a message bears the same id, made from `message.key`.
 */
export interface ChannelKind<Settings = unknown, Credentials = unknown> {
  /** The folder's name. */
  readonly id: string;
  readonly label: Text;
  readonly description: Text;
  /** A flat zod object; every field bears `field()` meta. What is dialled is marked `target: true`. */
  readonly settings: z.ZodType<Settings>;
  /** A flat zod object of strings, null when none are ever needed. Where `{}` is valid they may be left out. */
  readonly credentials: z.ZodType<Credentials> | null;
  /** One total deadline for an attempt, milliseconds. */
  readonly deadlineMs: number;
  /**
   * Resolves when the receiver has taken responsibility for the message.
   * @returns a remark when it was taken, but not by all it was meant for; else null
   * @throws SendFault
   */
  send(sending: Sending, settings: Settings, credentials: Credentials): Promise<string | null>;
}

/** Keeps the types of settings and credentials together; the registry sees them as unknown. */
export function defineChannel<Settings, Credentials>(
  kind: ChannelKind<Settings, Credentials>,
): ChannelKind<Settings, Credentials> {
  return kind;
}

export type AnyChannelKind = ChannelKind;

/** True when a channel of this kind can't work without credentials. */
export function needsCredentials(kind: AnyChannelKind): boolean {
  return kind.credentials !== null && !kind.credentials.safeParse({}).success;
}
