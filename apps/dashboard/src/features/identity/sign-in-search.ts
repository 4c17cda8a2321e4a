import { z } from 'zod';

/** Only a path of this same site: anything else would let a link lead a person elsewhere after signing in. */
const ReturnPath = z
  .string()
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined);

export const SignInSearch = z.object({ return: ReturnPath });
