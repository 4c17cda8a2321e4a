import { z } from 'zod';

/** What the page's address holds, so that a view can be shared and survives a reload. */
export const CoverageSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  customer: z.uuid().optional().catch(undefined),
  /** only what is missing */
  gaps: z.literal(1).optional().catch(undefined),
});
export type CoverageSearch = z.infer<typeof CoverageSearch>;
