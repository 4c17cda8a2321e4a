import type { UpdateTermsInput } from '@nachtwacht/contracts';

/** 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Terms as they are typed: an emptied number is an empty text, days are values of chips. */
export interface TermsDraft {
  withinDays: number | string;
  securityWithinDays: number | string;
  weekdays: string[];
  at: string;
  minutes: number | string;
}

export function draftOfTerms({ withinDays, securityWithinDays, window }: UpdateTermsInput): TermsDraft {
  const { weekdays, at, minutes } = window;
  return { withinDays, securityWithinDays, weekdays: weekdays.map(String).sort(), at, minutes };
}

/** Days come in the order of the week, in whatever order they were chosen. */
export function termsOf(draft: TermsDraft, timeZone: string): UpdateTermsInput {
  return {
    withinDays: Number(draft.withinDays),
    securityWithinDays: Number(draft.securityWithinDays),
    window: {
      weekdays: WEEKDAYS.filter((day) => draft.weekdays.includes(String(day))),
      at: draft.at,
      minutes: Number(draft.minutes),
      timeZone,
    },
  };
}
