import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REASON_CODES, type Reason, type ReasonCode } from '../../status/status';
import { LANGUAGES } from '../language';
import { isOwnRemark, reasonQuote, reasonText } from './reason-text';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const AT = '2026-11-22T21:00:00.000Z';

describe('a reason in words', () => {
  it.each<[ReasonCode, Reason['params'], string, string]>([
    ['never-measured', {}, 'Nog niets gemeten', 'Nothing measured yet'],
    [
      'stale',
      { lastHeardAt: AT },
      'Niets meer gehoord sinds 22 nov, 22:00',
      'Nothing heard since 22 Nov, 22:00',
    ],
    ['stale', {}, 'Niets meer gehoord', 'Nothing heard'],
    [
      'source-fault',
      { fault: 'auth', text: 'HTTP 401' },
      'Aanmelden bij de bron lukt niet',
      'The source refuses our credentials',
    ],
    ['unrecognised', { value: 'ODD' }, 'Onbekende melding ‘ODD’', 'Unrecognised report “ODD”'],
    [
      'unrecognised',
      { value: '31-31', expected: 'date' },
      'Geen geldige datum: ‘31-31’',
      'Not a valid date: “31-31”',
    ],
    ['reachable', { latencyMs: 12 }, 'Bereikbaar, 12 ms', 'Reachable, 12 ms'],
    [
      'unreachable',
      { lossPercent: 100 },
      'Niet bereikbaar, alle pakketten gaan verloren',
      'Unreachable, all packets are lost',
    ],
    [
      'above-limit',
      { value: 94, limit: 90, unit: 'percent' },
      'Te hoog: 94% (grens 90%)',
      'Too high: 94% (limit 90%)',
    ],
    [
      'above-limit',
      { value: 7, limit: 5, unit: 'percent', of: 'loss' },
      'Pakketverlies 7% (grens 5%)',
      'Packet loss 7% (limit 5%)',
    ],
    [
      'below-limit',
      { value: 2e9, limit: 1e10, unit: 'bytes' },
      'Te laag: 2 GB (grens 10 GB)',
      'Too low: 2 GB (limit 10 GB)',
    ],
    [
      'full-soon',
      { fullAt: AT, days: 9, limitDays: 14, value: 87, unit: 'percent' },
      'Vol over 9 dagen (22 nov 2026), nu 87%',
      'Full in 9 days (22 Nov 2026), now 87%',
    ],
    [
      'full-soon',
      { fullAt: AT, days: 0, limitDays: 14, value: 99, unit: 'percent' },
      'Naar verwachting binnen een dag vol, nu 99%',
      'Expected to be full within a day, now 99%',
    ],
    [
      'expires-soon',
      { expiresAt: AT, days: 1, limitDays: 7 },
      'Verloopt over 1 dag (22 nov 2026)',
      'Expires in 1 day (22 Nov 2026)',
    ],
    ['expired', { expiresAt: AT, days: 2 }, 'Verlopen sinds 22 nov 2026', 'Expired since 22 Nov 2026'],
    [
      'update-available',
      { installed: '2.7', available: '2.8', security: 'unknown' },
      'Update beschikbaar (2.7 → 2.8), belang onbekend',
      'Update available (2.7 → 2.8), importance unknown',
    ],
    ['update-available', { pending: 12, security: 'no' }, '12 updates wachten', '12 updates are waiting'],
    [
      'security-update',
      { installed: '1', available: '2' },
      'Beveiligingsupdate beschikbaar (1 → 2)',
      'Security update available (1 → 2)',
    ],
    [
      'check-outdated',
      { checkedAt: AT, days: 1, limitDays: 7 },
      'Zocht 1 dag geleden voor het laatst naar updates',
      'Last looked for updates 1 day ago',
    ],
    [
      'backup-failed',
      { lastGoodAt: AT },
      'Back-up mislukt, laatste goede 22 nov, 22:00',
      'Backup failed, last good one 22 Nov, 22:00',
    ],
    ['backup-failed', {}, 'Back-up mislukt, geen goede bekend', 'Backup failed, no good one known'],
    [
      'backup-missed',
      { expectedAt: AT, graceMinutes: 60 },
      'Geen back-up gekomen (verwacht 22 nov, 22:00)',
      'Backup did not come (expected 22 Nov, 22:00)',
    ],
    [
      'backup-outdated',
      { lastGoodAt: AT, limitHours: 26, hours: 40 },
      'Laatste goede back-up is 40 uur oud (grens 26 uur)',
      'Last good backup is 40 hours old (limit 26 hours)',
    ],
    [
      'backup-stuck',
      { startedAt: AT, hours: 14, limitHours: 8 },
      'Back-up loopt al 14 uur (grens 8 uur)',
      'Backup running for 14 hours (limit 8 hours)',
    ],
  ])('%s', (code, params, nl, en) => {
    const reason: Reason = params === undefined ? { code } : { code, params };
    expect(plain(reasonText(reason, 'nl'))).toBe(nl);
    expect(plain(reasonText(reason, 'en'))).toBe(en);
  });

  it('has a sentence for every code, with whatever params arrive', () => {
    const names = fc.constantFrom(
      'value',
      'limit',
      'unit',
      'of',
      'days',
      'hours',
      'limitHours',
      'fullAt',
      'expiresAt',
      'installed',
      'available',
      'pending',
      'security',
      'checkedAt',
      'finishedAt',
      'lastGoodAt',
      'expectedAt',
      'startedAt',
      'fault',
      'text',
      'lossPercent',
    );
    const params = fc.dictionary(names, fc.oneof(fc.string(), fc.double(), fc.constant(AT)));
    fc.assert(
      fc.property(
        fc.constantFrom(...REASON_CODES),
        params,
        fc.constantFrom(...LANGUAGES),
        (code, given, language) => {
          const text = reasonText({ code, params: given }, language);
          expect(typeof text).toBe('string');
          expect(text.trim()).not.toBe('');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(REASON_CODES)('%s reads well without any params', (code) => {
    for (const language of LANGUAGES)
      expect(reasonText({ code }, language)).toMatch(
        /^\p{Lu}(?!.*(undefined|NaN|null|  |\(\)|:\s*$|,\s*$)).+$/u,
      );
  });
});

describe('the quote of a reason', () => {
  it.each<[string, Reason, string | null]>([
    ['is what the device said', { code: 'timeout', params: { text: 'no answer' } }, 'no answer'],
    [
      'is a remark of ours in the reader’s language',
      { code: 'timeout', params: { text: 'a did not answer the connection' } },
      'a antwoordde niet op de verbinding',
    ],
    ['or the backup program', { code: 'backup-failed', params: { message: 'disk full' } }, 'disk full'],
    ['is absent where nothing was said', { code: 'stale' }, null],
    ['is absent where it is empty', { code: 'timeout', params: { text: '' } }, null],
    ['is never a number', { code: 'timeout', params: { text: 5 } }, null],
  ])('%s', (_, reason, expected) => {
    expect(reasonQuote(reason, 'nl')).toBe(expected);
  });
});

describe('what is said beside a reason', () => {
  it.each<[string, Reason, boolean]>([
    ['is ours', { code: 'timeout', params: { text: 'a did not answer the connection' } }, true],
    ['is of the device', { code: 'backup-failed', params: { message: 'disk full' } }, false],
    ['is nothing', { code: 'stale' }, false],
  ])('%s', (_, reason, expected) => {
    expect(isOwnRemark(reason)).toBe(expected);
  });
});
