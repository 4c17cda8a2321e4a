import { hash, verify } from '@node-rs/argon2';

/** OWASP's first recommendation for Argon2id, which is the package's default: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwords = {
  hash: (password: string): Promise<string> => hash(password, OPTIONS),
  verify: ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
    verify(stored, password),
};
