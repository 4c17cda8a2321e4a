import { expect, it } from 'vitest';
import { draftOfTerms, termsOf } from './terms-draft';

const ZONE = 'Europe/Amsterdam';

it('terms come back as they were, their days in the order of the week', () => {
  const terms = {
    withinDays: 30,
    securityWithinDays: 7,
    window: { weekdays: [4, 2] as (2 | 4)[], at: '20:00', minutes: 120, timeZone: ZONE },
  };
  expect(termsOf(draftOfTerms(terms), ZONE)).toEqual({
    ...terms,
    window: { ...terms.window, weekdays: [2, 4] },
  });
});
