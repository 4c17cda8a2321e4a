import { z } from 'zod';

const id = z.uuid().optional().catch(undefined);

export const WeekSearch = z.object({
  /** Any day of the week, YYYY-MM-DD; left out: this week. */
  week: z.iso.date().optional().catch(undefined),
  /** Left out: one's own. */
  person: z.string().max(100).optional().catch(undefined),
  /** The form is open with this filled in: where one came from. */
  book: z.literal(1).optional().catch(undefined),
  customer: id,
  asset: id,
  incident: id,
});
export type WeekSearch = z.infer<typeof WeekSearch>;

export const HOURS_VIEWS = ['all', 'low', 'over', 'none'] as const;
export type HoursView = (typeof HOURS_VIEWS)[number];

export const HoursListSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  /** Left out: all. */
  show: z.enum(HOURS_VIEWS).optional().catch(undefined),
});
export type HoursListSearch = z.infer<typeof HoursListSearch>;

export const CustomerHoursSearch = z.object({
  /** YYYY-MM; left out: the one that runs. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});
export type CustomerHoursSearch = z.infer<typeof CustomerHoursSearch>;
