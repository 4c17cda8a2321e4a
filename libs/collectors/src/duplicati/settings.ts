import { z } from 'zod';

/** Nothing to set: the address says whose reports they are, and each report says which job it is of. */
export const DuplicatiSettings = z.object({});
export type DuplicatiSettings = z.infer<typeof DuplicatiSettings>;
