import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Limiter } from '@nachtwacht/server-kit';

/** OWASP's first recommendation for Argon2id, which is the package's default: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Many who sign in at once wait for each other, and not everybody else for them: one core stays free. */
const limiter = new Limiter(Math.max(1, availableParallelism() - 1));

export const passwords = {
  hash: (password: string): Promise<string> => limiter.run(() => hash(password, OPTIONS)),
  verify: ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
    limiter.run(() => verify(stored, password)),
};
