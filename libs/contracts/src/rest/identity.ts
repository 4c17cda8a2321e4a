import { ROLES } from '@nachtwacht/domain';
import { z } from 'zod';
import { LanguageSchema } from './common';

export { ROLES, type Role } from '@nachtwacht/domain';
const RoleSchema = z.enum(ROLES);

export const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleSchema,
  language: LanguageSchema,
});
export type Me = z.infer<typeof Me>;

/** Is the one-time link for the first administrator still open? */
export const SetupState = z.object({ open: z.boolean() });
export type SetupState = z.infer<typeof SetupState>;

export const SetupInput = z.object({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(1).max(200),
  email: z.email(),
  password: z.string().min(12, 'at least 12 characters').max(200),
});
export type SetupInput = z.infer<typeof SetupInput>;
