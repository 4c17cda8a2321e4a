import { hash, verify, type Algorithm } from '@node-rs/argon2';

// The package declares its enum only for the compiler.
const ARGON2ID: Algorithm.Argon2id = 2;

/** OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwords = {
  hash: (password: string): Promise<string> => hash(password, OPTIONS),
  verify: ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
    verify(stored, password),
};
