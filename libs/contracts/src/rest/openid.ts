import { LanguageSchema, Timestamp } from './common';
import { PASSWORD_LENGTH } from '@nachtwacht/domain';
import { z } from 'zod';

/** Only a path of this site: a link of somebody else's must not lead a person elsewhere after signing in. */
const ReturnTo = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined);

/** Signing in with the OpenID service of this installation, by the routes of the sign-in. */
export const OpenIdSignIn = z.object({ returnTo: ReturnTo });
/** An invitation that is accepted with an account elsewhere instead of a password. */
export const OpenIdAccept = z.object({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(1).max(200),
  language: LanguageSchema,
});
export type OpenIdAccept = z.infer<typeof OpenIdAccept>;
export const OpenIdPassword = z.object({ password: z.string().max(PASSWORD_LENGTH.max) });
/** What the service put behind the address it sent the person back to. */
export const OpenIdReturn = z.object({ search: z.string().max(8_000) });

/** Where to send the person. */
export const OpenIdBegun = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** `second-factor`: a code is asked before there is a session; `linked`: whoever was signed in may come in this way too. */
export const OpenIdEntered = z.object({
  step: z.enum(['open', 'second-factor', 'linked']),
  returnTo: ReturnTo,
});
export type OpenIdEntered = z.infer<typeof OpenIdEntered>;

/** One's own account at the OpenID service. */
export const OwnOpenId = z.object({
  /** What the service is called; null where this installation has none. */
  service: z.string().nullable(),
  /** `label`: what the service calls the person. */
  link: z.object({ label: z.string().nullable(), since: Timestamp }).nullable(),
  /** Without one the link is the only way in, and what asks for a password asks for a fresh session instead. */
  hasPassword: z.boolean(),
});
export type OwnOpenId = z.infer<typeof OwnOpenId>;
