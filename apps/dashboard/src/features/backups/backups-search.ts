import { INBOX_VIEWS } from '@nachtwacht/contracts';
import { z } from 'zod';

const words = z.string().max(100).optional().catch(undefined);

/** The last day of the quarter of nights that a customer's page shows; left out: today. */
export const PeriodSearch = z.object({ to: z.iso.date().optional().catch(undefined) });

export const MonthSearch = z.object({
  /** Left out: the present month. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  q: words,
  /** only customers with a night that asks for work */
  worst: z.literal(1).optional().catch(undefined),
});
export type MonthSearch = z.infer<typeof MonthSearch>;

export const JOB_FILTERS = ['learned', 'no-schedule', 'no-package', 'paused', 'never-good'] as const;
export type JobFilter = (typeof JOB_FILTERS)[number];

export const JobsSearch = z.object({
  q: words,
  show: z.enum(JOB_FILTERS).optional().catch(undefined),
  /** the opened job */
  job: z.uuid().optional().catch(undefined),
});
export type JobsSearch = z.infer<typeof JobsSearch>;

export const InboxSearch = z.object({
  /** Left out: found things. */
  list: z.literal('mails').optional().catch(undefined),
  view: z.enum(INBOX_VIEWS).optional().catch(undefined),
  q: words,
});
export type InboxSearch = z.infer<typeof InboxSearch>;
