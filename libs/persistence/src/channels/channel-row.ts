import type { Channel, Delivery } from '@nachtwacht/contracts';
import type { Message } from '@nachtwacht/domain';
import { iso, isoOrNull } from '../rows/iso';

/** A channel as the database knows it: whether its kind needs credentials is not in there. */
export interface ChannelRecord extends Omit<Channel, 'credentials'> {
  readonly hasCredentials: boolean;
}

/** A message on its way or behind it; how it reads depends on the channel's language. */
export interface DeliveryRecord extends Omit<Delivery, 'subject'> {
  readonly message: Message;
}

export const SELECT_CHANNELS = `
  SELECT c.id, c.kind, c.name, c.settings, c.has_credentials, c.enabled, c.last_success_at,
         c.failing_since, c.last_error,
         (SELECT count(*) FROM delivery d WHERE d.channel_id = c.id AND d.state = 'queued') AS queued,
         (SELECT count(*) FROM delivery d WHERE d.channel_id = c.id AND d.state = 'failed') AS failed
  FROM channel c`;

export interface ChannelRow {
  id: string;
  kind: string;
  name: string;
  settings: Record<string, unknown>;
  has_credentials: boolean;
  enabled: boolean;
  last_success_at: Date | null;
  failing_since: Date | null;
  last_error: string | null;
  queued: number;
  failed: number;
}

export function channelRecord(row: ChannelRow): ChannelRecord {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    settings: row.settings,
    hasCredentials: row.has_credentials,
    enabled: row.enabled,
    lastSuccessAt: isoOrNull(row.last_success_at),
    failingSince: isoOrNull(row.failing_since),
    lastError: row.last_error,
    queued: row.queued,
    failed: row.failed,
  };
}

export const SELECT_DELIVERIES = `
  SELECT d.id, d.channel_id, d.message, d.state, d.created_at, d.sent_at, d.attempts, d.not_before, d.last_error
  FROM delivery d`;

export interface DeliveryRow {
  id: string;
  channel_id: string;
  message: Message;
  state: Delivery['state'];
  created_at: Date;
  sent_at: Date | null;
  attempts: number;
  not_before: Date;
  last_error: string | null;
}

export function deliveryRecord(row: DeliveryRow): DeliveryRecord {
  return {
    id: row.id,
    channelId: row.channel_id,
    message: row.message,
    state: row.state,
    createdAt: iso(row.created_at),
    sentAt: isoOrNull(row.sent_at),
    attempts: row.attempts,
    notBefore: iso(row.not_before),
    lastError: row.last_error,
  };
}
