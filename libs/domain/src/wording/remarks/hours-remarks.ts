import type { InEveryLanguage } from '../language';

/** What is wrong with time that was booked, with lots, with what is sold, and with what is left out of an account. */
export const HOURS_REMARKS = {
  'hours-end-after-start': { en: 'Give an end after the start.', nl: 'Geef een einde na het begin.' },
  'hours-day-at-most': { en: 'Give at most 24 hours at once.', nl: 'Boek hooguit 24 uur tegelijk.' },
  'hours-done-first': {
    en: 'Work can be booked once it is done.',
    nl: 'Werk is te boeken zodra het gedaan is.',
  },
  'exclusion-over-first': {
    en: 'Only what is over can be left out of the account.',
    nl: 'Alleen tijd die voorbij is, is uit te sluiten.',
  },
  'hours-another-customer': {
    en: 'Reverse the entry and book it for the other customer.',
    nl: 'Boek de regel terug en boek hem voor de andere klant.',
  },
  'hours-lot-backwards': {
    en: 'Give a day that is not before the first.',
    nl: 'Geef een dag die niet voor de eerste ligt.',
  },
  'hours-month-is-closed': {
    en: 'That month is closed: give a day in an open month.',
    nl: 'Die maand is afgesloten: geef een dag in een open maand.',
  },
  'hours-not-left': {
    en: 'Not enough hours are left: say who at the customer agreed that this is billed.',
    nl: 'Er zijn niet genoeg uren over: boek met de hand en geef aan wie bij de klant akkoord is.',
  },
  'hours-columns': {
    en: 'Give a CSV file with the columns customer, date, from and to.',
    nl: 'Geef een CSV-bestand met de kolommen klant, datum, van en tot.',
  },
  'hours-unknown-column': {
    en: 'There is no column {name}: customer, date, from, to, place, travel, billable, text and note are read.',
    nl: 'De kolom {name} bestaat niet: klant, datum, van, tot, waar, reistijd, declarabel, tekst en notitie worden gelezen.',
  },
  'hours-line-start': {
    en: 'Give a day as 2027-03-28 and a time as 09:00.',
    nl: 'Geef een dag als 2027-03-28 en een tijd als 09:00.',
  },
  'hours-line-end': {
    en: 'Give a time after the start, as 17:00.',
    nl: 'Geef een tijd na het begin, zoals 17:00.',
  },
  'hours-line-place': {
    en: 'Give remote or on-site.',
    nl: 'Geef afstand of locatie.',
  },
  'hours-line-travel': {
    en: 'Give whole minutes, from 0 to 1440.',
    nl: 'Geef hele minuten, van 0 tot 1440.',
  },
  'hours-line-billable': { en: 'Give yes or no.', nl: 'Geef ja of nee.' },
  'hours-line-text': {
    en: 'Give at most 2,000 characters.',
    nl: 'Geef hooguit 2.000 tekens.',
  },
  'sold-package-unknown': {
    en: 'There is no such package in the catalogue.',
    nl: 'Dit pakket staat niet in de catalogus.',
  },
  'sold-assets-of-another': {
    en: 'These are not all assets of this customer.',
    nl: 'Deze objecten zijn niet allemaal van deze klant.',
  },
  'sold-line-runs': {
    en: 'Give a day from {from} to {until}.',
    nl: 'Geef een dag van {from} tot en met {until}.',
  },
  'sold-line-runs-on': { en: 'Give a day from {from} on.', nl: 'Geef een dag vanaf {from}.' },
  'agreement-later-than': { en: 'Give a day after {date}.', nl: 'Geef een dag na {date}.' },
} as const satisfies Readonly<Record<string, InEveryLanguage>>;
