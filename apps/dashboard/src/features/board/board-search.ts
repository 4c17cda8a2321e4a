import { z } from 'zod';

export const BoardSearch = z.object({ wall: z.literal(1).optional().catch(undefined) });
