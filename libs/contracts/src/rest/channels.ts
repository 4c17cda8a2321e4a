import { z } from 'zod';
import { Id, TextSchema, Timestamp } from './common';
import { patchOf } from './patch';

export const ChannelKindInfo = z.object({
  id: z.string(),
  label: TextSchema,
  settings: z.record(z.string(), z.unknown()),
  credentials: z.record(z.string(), z.unknown()).nullable(),
});
export type ChannelKindInfo = z.infer<typeof ChannelKindInfo>;

export const ChannelInput = z.object({
  kind: z.string(),
  name: z.string().trim().min(1).max(200),
  settings: z.record(z.string(), z.unknown()),
  credentials: z.record(z.string(), z.string()).nullable().optional(),
  enabled: z.boolean().default(true),
});
export type ChannelInput = z.infer<typeof ChannelInput>;
export const ChannelPatch = patchOf(ChannelInput.omit({ kind: true }));
export type ChannelPatch = z.infer<typeof ChannelPatch>;

export const Channel = z.object({
  id: Id,
  kind: z.string(),
  name: z.string(),
  settings: z.record(z.string(), z.unknown()),
  credentials: z.enum(['set', 'missing', 'not-needed']),
  enabled: z.boolean(),
  lastSuccessAt: Timestamp.nullable(),
  failingSince: Timestamp.nullable(),
  lastError: z.string().nullable(),
  queued: z.number().int(),
  failed: z.number().int(),
});
export type Channel = z.infer<typeof Channel>;

export const Delivery = z.object({
  id: Id,
  channelId: Id,
  subject: z.string(),
  state: z.enum(['queued', 'sent', 'failed']),
  createdAt: Timestamp,
  sentAt: Timestamp.nullable(),
  attempts: z.number().int(),
  notBefore: Timestamp,
  lastError: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;
