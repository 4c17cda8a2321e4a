import { METRIC_RANGES } from '@nachtwacht/contracts';
import { z } from 'zod';

const moment = z.iso.datetime().optional().catch(undefined);

/** What the page of an asset holds in its address, so that what one looks at can be shared. */
export const AssetSearch = z.object({
  /** the opened check */
  check: z.coerce.number().int().positive().optional().catch(undefined),
  /** how far back the charts go; left out: a day */
  range: z.enum(METRIC_RANGES).optional().catch(undefined),
  /** the window that was zoomed into, both or neither */
  from: moment,
  to: moment,
  /** beside the same a week earlier */
  earlier: z.literal(1).optional().catch(undefined),
});
export type AssetSearch = z.infer<typeof AssetSearch>;
