import { z } from 'zod';
import { DAY_LENGTHS } from '../scenario/lab-clock';

/** What the lab keeps between two runs, so that addresses, faults and connections stay what they were. */
export const LabData = z.object({
  /** When the lab was made: its servers count as started then. Epoch milliseconds. */
  bornAt: z.number(),
  /** Port by endpoint. */
  ports: z.record(z.string(), z.number().int().min(1).max(65_535)).default({}),
  /** Active faults by device, with who caused them. */
  faults: z.record(z.string(), z.record(z.string(), z.enum(['hand', 'script']))).default({}),
  scenario: z
    .object({
      playing: z.boolean(),
      dayMinutes: z.union(DAY_LENGTHS.map((length) => z.literal(length))),
      position: z.object({ day: z.number(), minute: z.number() }).nullable(),
    })
    .nullable()
    .default(null),
  /** The product was told once whom to tell. */
  channelMade: z.boolean().default(false),
  /** Real time of the last run of each backup job, epoch milliseconds. */
  backupRuns: z.record(z.string(), z.number()).default({}),
  /** What a person did to the runs of jobs of a source: by job, and by night (YYYY-MM-DD). */
  touchedNights: z
    .record(
      z.string(),
      z.record(z.string(), z.object({ fault: z.enum(['fails', 'hangs', 'blocked']), at: z.number() })),
    )
    .default({}),
  /** Runs that a person began, by job; epoch milliseconds. */
  runsByHand: z
    .record(
      z.string(),
      z.array(z.object({ at: z.number(), fault: z.enum(['fails', 'hangs', 'blocked']).nullable() })),
    )
    .default({}),
  /** The end of the last run that was reported, by computer and address. */
  reported: z.record(z.string(), z.number()).default({}),
  /** What the product was told once, and is a person's to change since. */
  toldOnce: z.array(z.string()).default([]),
  /** Who else signs in to the demonstration of which month; null: nobody. */
  lived: z
    .object({
      month: z.string(),
      second: z.object({ email: z.string(), password: z.string() }),
      practice: z.object({ email: z.string(), password: z.string() }),
    })
    .nullable()
    .default(null),
  /** Secrets of the make-believe devices, by device. */
  secrets: z.record(z.string(), z.string()).default({}),
  /** Where each backup job reports to, by product address and job: shown once by the product, so kept here. */
  pushUrls: z.record(z.string(), z.record(z.string(), z.string())).default({}),
});
export type LabData = z.infer<typeof LabData>;
