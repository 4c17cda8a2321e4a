import { z } from 'zod';

/** Work for a poller: ids only. Everything else is read from the database when the job starts. */
export const PollBatch = z.object({
  /** Fencing token of the claim; as text because it is 64 bits wide. */
  leaseToken: z.string().regex(/^\d+$/),
  connectionIds: z.array(z.uuid()).min(1).max(1000),
});
export type PollBatch = z.infer<typeof PollBatch>;

export const QUEUES = { poll: 'poll' } as const;
