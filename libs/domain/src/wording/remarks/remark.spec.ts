import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../language';
import { BACKUP_REMARKS } from './backup-remarks';
import { BACKUP_VENDOR_REMARKS } from './backup-vendor-remarks';
import { COLLECTOR_REMARKS } from './collector-remarks';
import { DETAIL_REMARKS } from './detail-remarks';
import { ENTRY_REMARKS } from './entry-remarks';
import { FAULT_REMARKS } from './fault-remarks';
import { FIREWALL_REMARKS } from './firewall-remarks';
import { HOURS_REMARKS } from './hours-remarks';
import { IMPORT_REMARKS } from './import-remarks';
import { NETWORK_REMARKS } from './network-remarks';
import { POWER_AND_STORAGE_REMARKS } from './power-and-storage-remarks';
import { PROGRAM_REMARKS } from './program-remarks';
import { isRemark, remark, REMARKS, remarkText, type RemarkCode } from './remark';
import { isAmount, remarkReader } from './remark-reader';
import { SENDING_REMARKS } from './sending-remarks';
import { SNMP_REMARKS } from './snmp-remarks';
import { TARGET_REMARKS } from './target-remarks';

const CODES = Object.keys(REMARKS) as RemarkCode[];
const read = remarkReader(REMARKS);
const paramsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const plain = fc.stringMatching(/^[a-z0-9][a-z0-9.:/-]{0,20}[a-z0-9]$/);
const filled = (text: string, valueOf: (name: string) => string) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name));

function valueOf(name: string): fc.Arbitrary<string> {
  if (isAmount(name)) return fc.nat().map(String);
  return name === 'said' ? fc.option(plain.map((text) => `: ${text}`)).map((text) => text ?? '') : plain;
}

describe('a remark of the server', () => {
  it.each<[string, string, string]>([
    [
      'is said in Dutch with what it names',
      remark('connection-refused', { where: '10.0.0.1:443' }),
      '10.0.0.1:443 weigert de verbinding: op die poort luistert niets',
    ],
    [
      'says amounts as Dutch writes them',
      remark('answer-too-slow', { where: 'a', seconds: 2.5 }),
      'a nam de verbinding aan, maar antwoordde niet binnen 2,5 s',
    ],
    [
      'may hold a remark',
      remark('not-json', { what: remark('the-devices-of', { site: 'hoofd' }) }),
      'de apparaten van site hoofd is geen JSON',
    ],
    [
      'keeps the words of a device',
      remark('mail-message-refused', { where: 'mx:25', said: ': 550 no such user' }),
      'De mailserver mx:25 weigert het bericht: 550 no such user',
    ],
    [
      'may be one of a list',
      `${remark('packages-only')}, ${remark('next-series', { version: '26.1' })}`,
      'alleen pakketten, volgende reeks 26.1',
    ],
    ['may be none: a device speaks for itself', 'Disk full, really', 'Disk full, really'],
    [
      'is not looked for in a text without end',
      'a is not JSON'.padStart(700, 'x'),
      'a is not JSON'.padStart(700, 'x'),
    ],
  ])('%s', (_rule, english, dutch) => {
    expect(remarkText(english, 'nl')).toBe(dutch);
    expect(remarkText(english, 'en')).toBe(english);
  });

  it('has a code of its own in the whole catalogue', () => {
    const parts = [
      BACKUP_REMARKS,
      BACKUP_VENDOR_REMARKS,
      COLLECTOR_REMARKS,
      DETAIL_REMARKS,
      ENTRY_REMARKS,
      FAULT_REMARKS,
      FIREWALL_REMARKS,
      HOURS_REMARKS,
      IMPORT_REMARKS,
      NETWORK_REMARKS,
      POWER_AND_STORAGE_REMARKS,
      PROGRAM_REMARKS,
      SENDING_REMARKS,
      SNMP_REMARKS,
      TARGET_REMARKS,
    ];
    expect(CODES).toHaveLength(parts.reduce((sum, part) => sum + Object.keys(part).length, 0));
  });

  it.each(CODES)('%s names the same things in every language', (code) => {
    const [first, ...others] = LANGUAGES.map((language) => new Set(paramsIn(REMARKS[code][language])));
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(CODES)('%s is known again by its sentence, with what it was filled with', (code) => {
    const names = paramsIn(REMARKS[code].en);
    const values = fc.tuple(...names.map(valueOf));
    fc.assert(
      fc.property(values, (given) => {
        const params = Object.fromEntries(names.map((name, index) => [name, given[index] ?? '']));
        const sentence = filled(REMARKS[code].en, (name) => params[name] ?? '');
        expect(isRemark(sentence)).toBe(true);
        expect(read(sentence)).toEqual({ code, params });
        expect(remarkText(sentence, 'nl')).toBe(filled(REMARKS[code].nl, (name) => params[name] ?? ''));
      }),
      { numRuns: 30 },
    );
  });

  it('is found in hostile text in no time, or not at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => {
        expect(typeof remarkText(text, 'nl')).toBe('string');
      }),
    );
    const startedAt = performance.now();
    remarkText('is not JSON '.repeat(49), 'nl');
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
