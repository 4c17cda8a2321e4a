import type { Permission } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';
import { route } from './route';

/** What a program may be let do. Its own account it has not; people and tokens are never a program's business. */
export const TOKEN_PERMISSIONS = [
  'read',
  'read-settings',
  'operate',
  'manage-inventory',
  'manage-connections',
  'manage-channels',
] as const satisfies readonly Permission[];

export const TokenInput = z
  .object({
    name: z.string().trim().min(1).max(100),
    permissions: z.array(z.enum(TOKEN_PERMISSIONS)).min(1).max(TOKEN_PERMISSIONS.length),
    /** Sees what people of this customer see; null sees what the maker sees. */
    customerId: Id.nullable().default(null),
    days: z.number().int().min(1).max(366),
  })
  .refine(
    ({ customerId, permissions }) => customerId === null || permissions.every((one) => one === 'read'),
    {
      path: ['permissions'],
    },
  );
export type TokenInput = z.infer<typeof TokenInput>;

export const Token = z.object({
  id: Id,
  name: z.string(),
  /** The first letters, by which a person knows it again. */
  prefix: z.string(),
  permissions: z.array(z.string()),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  createdBy: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /** To the minute. */
  lastUsedAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
});
export type Token = z.infer<typeof Token>;

/** The token itself is told this once: only its hash is kept. */
export const TokenMade = z.object({ token: Token, secret: z.string() });
export type TokenMade = z.infer<typeof TokenMade>;

/** Programs that may call. */
export const TOKEN_ROUTES = {
  tokens: route({
    method: 'GET',
    path: '/tokens',
    summary: 'Tokens of programs, the newest first',
    reply: z.array(Token),
  }),
  createToken: route({
    method: 'POST',
    path: '/tokens',
    summary: 'Make a token for a program; it is shown this once',
    body: TokenInput,
    reply: TokenMade,
  }),
  revokeToken: route({
    method: 'POST',
    path: '/tokens/:id/revoke',
    summary: 'Revoke a token: it stops at once',
    reply: Token,
  }),
} as const;
