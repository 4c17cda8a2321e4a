import type { Channel, Delivery } from '@nachtwacht/contracts';
import type { Message, Scope } from '@nachtwacht/domain';

/** A channel as it was stored; whether credentials are missing is its kind's to say. */
export interface ChannelRecord extends Omit<Channel, 'credentials'> {
  readonly hasCredentials: boolean;
}

/** A message on its way or behind it; how it reads depends on the channel's language. */
export interface DeliveryRecord extends Omit<Delivery, 'subject'> {
  readonly message: Message;
}

export interface NewChannel {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sealed: object | null;
  readonly enabled: boolean;
}

/** What a channel becomes. It was decided on the settings `before`; others by now refuse it. */
export interface ChannelEdit {
  readonly before: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly enabled: boolean;
  readonly credentials: 'keep' | 'clear' | object;
}

/** Port: channels and the messages through them. */
export abstract class ChannelStore {
  abstract list(scope: Scope): Promise<ChannelRecord[]>;
  abstract byId(scope: Scope, id: string): Promise<ChannelRecord>;
  abstract create(scope: Scope, channel: NewChannel): Promise<ChannelRecord>;
  abstract update(scope: Scope, id: string, edit: ChannelEdit): Promise<ChannelRecord>;
  /** What still waits is not sent any more; the credentials are forgotten. */
  abstract archive(scope: Scope, id: string): Promise<ChannelRecord>;
  /** Newest first. */
  abstract deliveries(scope: Scope, id: string): Promise<DeliveryRecord[]>;
  abstract queue(scope: Scope, id: string, message: Message): Promise<DeliveryRecord>;
}
