import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NIGHT_STATUSES, type NightReason, type NightReasonCode } from '../../backup/night/night';
import { LANGUAGES } from '../language';
import { nightReasonQuote, nightReasonText } from './night-reason-text';
import { nightStatusText } from './night-statuses';
import { NIGHT_WORDINGS_EN } from './night-wordings-en';
import { NIGHT_WORDINGS_NL } from './night-wordings-nl';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const AT = '2026-11-22T21:00:00.000Z';
const LATER = '2026-11-23T06:00:00.000Z';
const HOUR = 3600;

describe('a reason of a night in words', () => {
  it.each<[NightReason, string, string]>([
    [
      { code: 'run-good', params: { finishedAt: AT } },
      'Back-up gelukt (22 nov, 22:00)',
      'Backup succeeded (22 Nov, 22:00)',
    ],
    [
      { code: 'after-retry', params: { failures: 1, finishedAt: AT } },
      'Gelukt na 1 mislukte poging (22 nov, 22:00)',
      'Succeeded after 1 failed attempt (22 Nov, 22:00)',
    ],
    [
      { code: 'after-retry', params: { failures: 2, finishedAt: AT } },
      'Gelukt na 2 mislukte pogingen (22 nov, 22:00)',
      'Succeeded after 2 failed attempts (22 Nov, 22:00)',
    ],
    [
      { code: 'run-warning', params: {} },
      'Back-up klaar, met waarschuwing',
      'Backup finished with a warning',
    ],
    [{ code: 'run-failed', params: { message: 'E12' } }, 'Back-up mislukt', 'Backup failed'],
    [{ code: 'run-blocked', params: {} }, 'Back-up kon niet draaien', 'Backup could not run'],
    [
      { code: 'no-run', params: { dueAt: AT, deadlineAt: LATER } },
      'Geen back-up gekomen (verwacht 22 nov, 22:00)',
      'Backup did not come (expected 22 Nov, 22:00)',
    ],
    [
      { code: 'no-run', params: { dueAt: LATER, deadlineAt: LATER, lastGoodAt: AT, claimed: true } },
      'Geen back-up gekomen (verwacht 23 nov, 07:00), laatste goede 22 nov, 22:00, ook volgens de bron',
      'Backup did not come (expected 23 Nov, 07:00), last good one 22 Nov, 22:00, the source says so too',
    ],
    [
      { code: 'still-running', params: { startedAt: AT } },
      'Back-up loopt nog sinds 22 nov, 22:00',
      'Backup still running since 22 Nov, 22:00',
    ],
    [
      { code: 'hangs', params: { startedAt: AT, hours: 14, limitHours: 12 } },
      'Back-up loopt al 14 uur (grens 12 uur)',
      'Backup running for 14 hours (limit 12 hours)',
    ],
    [
      { code: 'not-due', params: { dueAt: AT } },
      'Nog niet aan de beurt (verwacht 22 nov, 22:00)',
      'Not due yet (expected 22 Nov, 22:00)',
    ],
    [
      { code: 'in-window', params: { dueAt: AT, deadlineAt: LATER } },
      'Kan nog komen tot 23 nov, 07:00',
      'May still come until 23 Nov, 07:00',
    ],
    [
      { code: 'switched-off', params: { days: 2, toleranceDays: 7 } },
      'Computer staat uit, al 2 dagen zonder back-up (mag 7 dagen)',
      'Computer is off, 2 days without a backup (7 days allowed)',
    ],
    [
      { code: 'switched-off', params: { days: 0, toleranceDays: 1 } },
      'Computer staat uit (mag 1 dag)',
      'Computer is off (1 day allowed)',
    ],
    [
      { code: 'no-sight', params: { since: AT, fault: 'HTTP 401' } },
      'Geen zicht op de bron sinds 22 nov, 22:00: onbekend of er een back-up kwam',
      'No sight of the source since 22 Nov, 22:00: unknown whether a backup came',
    ],
    [
      { code: 'unclear', params: { rawStatus: 'Odd' } },
      'Onbekende melding ‘Odd’',
      'Unrecognised report “Odd”',
    ],
    [
      { code: 'unclear', params: { time: '2099-01-01' } },
      'Tijd die niet kan kloppen: ‘2099-01-01’',
      'A time that cannot be right: “2099-01-01”',
    ],
    [{ code: 'unclear', params: {} }, 'Onduidelijk hoe de back-up afliep', 'Unclear how the backup ended'],
    [
      { code: 'mixed', params: { good: 2, bad: 1 } },
      'Niet alle back-ups gelukt: 2 wel, 1 niet',
      'Not all backups succeeded: 2 did, 1 did not',
    ],
    [
      { code: 'overridden', params: { why: 'Schijf besteld', until: '2027-01-20' } },
      'Bekend probleem tot en met 20 jan 2027: ‘Schijf besteld’',
      'Known problem up to and including 20 Jan 2027: “Schijf besteld”',
    ],
    [
      { code: 'empty', params: {} },
      'Back-up meldt succes, maar verwerkte niets',
      'Backup reports success but processed nothing',
    ],
    [
      { code: 'size-dropped', params: { bytes: 1.2e9, usual: 5e9 } },
      'Veel kleiner dan anders: 1,2 GB (meestal 5 GB)',
      'Much smaller than usual: 1.2 GB (usually 5 GB)',
    ],
    [
      { code: 'files-dropped', params: { files: 500, usual: 12_000 } },
      'Veel minder bestanden dan anders: 500 (meestal 12.000)',
      'Far fewer files than usual: 500 (usually 12,000)',
    ],
    [
      { code: 'too-long', params: { seconds: 3.5 * HOUR, usual: 20 * 60 } },
      'Duurde veel langer dan anders: 3,5 uur (meestal 20 min)',
      'Took much longer than usual: 3.5 hours (usually 20 min)',
    ],
    [
      { code: 'too-short', params: { seconds: 45, usual: 2 * HOUR } },
      'Veel sneller klaar dan anders: 45 s (meestal 2 uur)',
      'Finished much sooner than usual: 45 s (usually 2 hours)',
    ],
    [
      { code: 'nothing-new', params: { days: 3 } },
      'Al 3 dagen niets nieuws in de back-up',
      'Nothing new in the backup for 3 days',
    ],
    [
      { code: 'same-warning', params: { days: 14, message: 'VSS' } },
      'Al 14 dagen dezelfde waarschuwing',
      'The same warning for 14 days',
    ],
  ])('%j', (reason, dutch, english) => {
    expect(plain(nightReasonText(reason, 'nl'))).toBe(dutch);
    expect(plain(nightReasonText(reason, 'en'))).toBe(english);
  });

  const codes = Object.keys(NIGHT_WORDINGS_NL) as NightReasonCode[];

  it('has the same codes in every language', () => {
    expect(Object.keys(NIGHT_WORDINGS_EN)).toEqual(codes);
  });

  it('reads well without its params, and with nonsense in them', () => {
    const nonsense = fc.dictionary(
      fc.constantFrom(
        'finishedAt',
        'failures',
        'message',
        'dueAt',
        'days',
        'bytes',
        'usual',
        'seconds',
        'until',
      ),
      fc.oneof(fc.string(), fc.double(), fc.constant('')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        nonsense,
        fc.constantFrom(...LANGUAGES),
        (code, params, language) => {
          for (const given of [params, {}]) {
            const text = nightReasonText({ code, params: given } as NightReason, language);
            expect(text).toMatch(/^\p{Lu}.{3,}/su);
            expect(text).not.toMatch(/undefined|NaN|Invalid|\(\)|: $/);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of another version says its name', () => {
    const later: unknown = { code: 'moon', params: {} };
    expect(nightReasonText(later as NightReason, 'nl')).toBe('moon');
  });
});

test.each<[string, NightReason, string | null]>([
  [
    'the words of the source',
    { code: 'run-failed', params: { message: 'E12: Disk full' } },
    'E12: Disk full',
  ],
  [
    'what is wrong with the source',
    { code: 'no-sight', params: { since: AT, fault: 'HTTP 401' } },
    'HTTP 401',
  ],
  ['nothing was said', { code: 'run-failed', params: {} }, null],
  ['an empty word is none', { code: 'run-warning', params: { message: ' ' } }, null],
  ['a reason of ours', { code: 'empty', params: {} }, null],
])('beside it: %s', (_rule, reason, quote) => {
  expect(nightReasonQuote(reason, 'nl')).toBe(quote);
});

test('every status has its own word in every language', () => {
  for (const language of LANGUAGES) {
    const words = NIGHT_STATUSES.map((status) => nightStatusText(status, language));
    expect(new Set(words).size).toBe(NIGHT_STATUSES.length);
    for (const word of words) expect(word).toMatch(/^\p{Lu}/u);
  }
  expect(nightStatusText('success-after-retry', 'nl')).toBe('Gelukt na herhaling');
});
