import type { InEveryLanguage } from '../language';

/** The line beside a measured value. */
export const DETAIL_REMARKS = {
  'http-to': { en: 'HTTP {status} to {location}', nl: 'HTTP {status} naar {location}' },
  'keyword-not-in-part': {
    en: 'HTTP {status}, "{keyword}" not found, in the first 1 MiB',
    nl: 'HTTP {status}, ‘{keyword}’ niet gevonden in de eerste 1 MiB',
  },
  'keyword-not-found': {
    en: 'HTTP {status}, "{keyword}" not found',
    nl: 'HTTP {status}, ‘{keyword}’ niet gevonden',
  },
  'keyword-found': { en: 'HTTP {status}, "{keyword}" found', nl: 'HTTP {status}, ‘{keyword}’ gevonden' },
  'device-not-listed-since': {
    en: '{name} is not listed (last seen {at})',
    nl: '{name} staat niet in de lijst (laatst gezien {at})',
  },
  'device-not-listed': { en: '{name} is not listed', nl: '{name} staat niet in de lijst' },
  'and-more-devices': { en: 'and {count} more devices', nl: 'en nog {count} apparaten' },
  'no-internet': { en: 'connected without internet', nl: 'aangesloten zonder internet' },
  'nothing-plugged-in': { en: 'no connection on this port', nl: 'geen verbinding op deze poort' },
  'planned-at': { en: 'planned at {at}', nl: 'gepland op {at}' },
  'device-away': { en: 'not connected to its controller', nl: 'niet verbonden met de controller' },
  'clock-ahead': { en: '{seconds} s ahead', nl: '{seconds} s voor' },
  'clock-behind': { en: '{seconds} s behind', nl: '{seconds} s achter' },
  processors: { en: '{count} processors', nl: '{count} processoren' },
  unreadable: { en: 'can’t be read', nl: 'niet te lezen' },
  'raid-disks': {
    en: '{active} of {required} disks active, {failed} failed',
    nl: '{active} van {required} schijven actief, {failed} defect',
  },
  answered: { en: '{received} of {sent} answered', nl: '{received} van {sent} beantwoord' },
  'amount-of': { en: '{used} of {whole}', nl: '{used} van {whole}' },
  'rights-missing': { en: 'missing: {rights}', nl: 'ontbreekt: {rights}' },
  'packages-only': { en: 'packages only', nl: 'alleen pakketten' },
  'next-series': { en: 'next series {version}', nl: 'volgende reeks {version}' },
  'last-check-failed': { en: 'last check failed: {cause}', nl: 'laatste zoekactie mislukt: {cause}' },
  'not-read': { en: 'not readable: {what}', nl: 'niet te lezen: {what}' },
  'more-than-read': { en: 'more than is read: {what}', nl: 'meer dan er wordt gelezen: {what}' },
  'older-than-read': { en: 'only the newest read: {what}', nl: 'alleen het nieuwste gelezen: {what}' },
  'needs-restart': { en: 'needs a restart', nl: 'vraagt een herstart' },
  'moment-unreadable': {
    en: 'the moment of the last check can’t be read: {message}',
    nl: 'het moment van de laatste zoekactie is niet te lezen: {message}',
  },
  'mail-clock-off': {
    en: 'the clock of the sender is {minutes} minutes off',
    nl: 'de klok van de afzender wijkt {minutes} minuten af',
  },
} as const satisfies Record<string, InEveryLanguage>;
