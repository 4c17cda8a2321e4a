import { PASSKEY_LIMITS } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';

/** Bytes as browsers send them. The longest there are, signatures and keys of RSA, are well below this. */
const Bytes = z
  .string()
  .max(8_000)
  .regex(/^[A-Za-z0-9_-]+$/);

const answered = { id: Bytes, rawId: Bytes, type: z.literal('public-key') };

/** What a browser says once a device made a key: RegistrationResponseJSON of WebAuthn. */
export const PasskeyMade = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});
export type PasskeyMade = z.infer<typeof PasskeyMade>;

/** What a browser says once a device signed with its key: AuthenticationResponseJSON of WebAuthn. */
export const PasskeyAnswer = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    /** Whose key it is. */
    userHandle: Bytes.optional(),
  }),
});
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

/** Whoever changes how to get in proves to be there: by the password, or by a passkey a moment ago. */
const proof = { password: z.string().max(500).optional(), confirmation: PasskeyAnswer.optional() };
export const PasskeyProof = z.object(proof);
export type PasskeyProof = z.infer<typeof PasskeyProof>;

export const PasskeyInput = z.object({
  name: z.string().trim().min(1).max(PASSKEY_LIMITS.nameLength),
  response: PasskeyMade,
});
export const PasskeyRemoval = z.object({ id: Id, ...proof });
export const PasskeySignIn = z.object({ response: PasskeyAnswer });

export const Passkey = z.object({
  id: Id,
  name: z.string(),
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;
