import { z } from 'zod';

const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

/** Left out: the present month. */
export const AvailabilitySearch = z.object({ month });
export type AvailabilitySearch = z.infer<typeof AvailabilitySearch>;

export const AvailabilityDetailSearch = z.object({ month, service: z.string().max(100).catch('') });
export type AvailabilityDetailSearch = z.infer<typeof AvailabilityDetailSearch>;
