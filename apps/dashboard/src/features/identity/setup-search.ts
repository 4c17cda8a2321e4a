import { z } from 'zod';

/** The one-time link may carry its token in the query; the fragment is read as well, see setup-token.ts. */
export const SetupSearch = z.object({ token: z.string().optional().catch(undefined) });
