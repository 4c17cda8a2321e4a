import { ASSET_KINDS } from '@nachtwacht/domain';
import { z } from 'zod';

/** What the page's address holds, so that a view can be shared and survives a reload. */
export const HardwareSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  customer: z.uuid().optional().catch(undefined),
  kind: z.enum(ASSET_KINDS).optional().catch(undefined),
});
export type HardwareSearch = z.infer<typeof HardwareSearch>;
