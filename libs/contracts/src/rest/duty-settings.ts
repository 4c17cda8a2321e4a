import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { CalendarSchema } from './backup-jobs';
import { route } from './route';

/** By the clock on the wall. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When the check of a working day is made: it opens, should be empty, and closes; and on which days nobody makes it. */
export const DutySettingsInput = z
  .object({
    opensAt: Time,
    emptyBy: Time,
    closesAt: Time,
    timeZone: z.string().max(60).refine(isTimeZone, remark('no-time-zone')),
    calendar: CalendarSchema,
  })
  .superRefine(({ opensAt, emptyBy, closesAt }, context) => {
    if (emptyBy <= opensAt)
      context.addIssue({ code: 'custom', path: ['emptyBy'], message: 'Later than it opens.' });
    if (closesAt <= emptyBy)
      context.addIssue({ code: 'custom', path: ['closesAt'], message: 'Later than it should be empty.' });
  });
export type DutySettingsInput = z.infer<typeof DutySettingsInput>;

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const DUTY_SETTINGS_ROUTES = {
  dutySettings: route({
    method: 'GET',
    path: '/backups/duty/settings',
    summary: 'When the check of a working day is made, and on which days nobody makes it',
    reply: DutySettingsInput,
  }),
  changeDutySettings: route({
    method: 'PATCH',
    path: '/backups/duty/settings',
    summary:
      'Say when the check is made; nights that nobody settled go to the working days that follow from it',
    body: DutySettingsInput,
    reply: DutySettingsInput,
  }),
} as const;
