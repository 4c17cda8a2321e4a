import { NIGHT_STATUSES } from '@nachtwacht/domain';
import { z } from 'zod';

/** What the address of a morning holds, so that a view can be shared and survives a reload. */
export const MorningSearch = z.object({
  /** Left out: what is to be done. */
  show: z.enum(['all', 'signed']).optional().catch(undefined),
  status: z.enum(NIGHT_STATUSES).optional().catch(undefined),
  /** part of the name of a customer, a job or what it protects */
  q: z.string().max(100).optional().catch(undefined),
  /** the opened night, `jobId_date` */
  night: z.string().max(60).optional().catch(undefined),
});
export type MorningSearch = z.infer<typeof MorningSearch>;
