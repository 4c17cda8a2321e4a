import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from '@nachtwacht/server-kit';
import { toXlsx } from './to-xlsx';

const HOSTILE = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=cmd|" /C calc"!A0',
  `'=1`,
  '"a";b,c\nd',
];
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()).map((parts) => parts.join('')),
);

describe('a CSV', () => {
  it.each(['nl', 'en'] as const)('in %s gives back every text, and none that is calculated', (language) => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 5 }), (texts) => {
        const options = { bom: true, delimiter: language === 'nl' ? ';' : ',', skip_empty_lines: false };
        const [cells = []] = parse(toCsv([texts], language), options);
        expect(cells).toHaveLength(texts.length);
        cells.forEach((cell, index) => {
          expect([texts[index], `'${texts[index] ?? ''}`]).toContain(cell);
          if (!/^-\d+([.,]\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        });
      }),
    );
  });

  it('writes moments in UTC and numbers as they are', () => {
    expect(toCsv([[new Date(0), 7, '=1']], 'en')).toBe("\uFEFF1970-01-01T00:00:00.000Z,7,'=1\r\n");
  });
});

describe('an XLSX', () => {
  it('has typed cells: what looks like a formula is a text', async () => {
    const parts = unzip(await toXlsx([['Kop'], ...HOSTILE.map((text) => [text, new Date(0), 7])], 'log'));
    const sheets = [...parts].filter(([name]) => /^xl\/worksheets\/[^/]+$/.test(name));
    expect(sheets).toHaveLength(1);
    for (const [, xml] of parts) expect(xml).not.toMatch(/<f[\s>]/);
    expect([...parts.values()].some((xml) => xml.includes('=1+1'))).toBe(true);
  });

  it('holds what XML can not, as a mark', async () => {
    const xml = [
      ...unzip(await toXlsx([['Kop'], ['a\u0000\u0001\uD800b'], ['x'.repeat(40_000)]], 'log')).values(),
    ].join('');
    expect(xml.includes('<t>a\u25A1\u25A1\u25A1b</t>')).toBe(true);

    expect(/[\u0000-\u0008]/.test(xml)).toBe(false);
    expect(xml.includes('x'.repeat(32_768))).toBe(false);
  });
});

/** The parts of a zip by its central directory, as text. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const parts = new Map<string, string>();
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    const text = bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), text.toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
