import { recomputeReport } from '@nachtwacht/domain';
import { extractText, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { fullMonth } from './testing/full-month';
import { toPdf } from './to-pdf';

const LOOK = { provider: 'Beheer Zuid BV', colour: '#1f4e79', logo: null };
const paper = (body: ReturnType<typeof fullMonth>, language: 'nl' | 'en' = 'nl') =>
  toPdf({ body, hash: 'd'.repeat(64), look: LOOK }, language);
const textOf = async (pdf: Buffer) => (await extractText(new Uint8Array(pdf), { mergePages: true })).text;

describe('a report on paper', () => {
  it('says what its tables say, in either language, as a file that is kept', async () => {
    const body = fullMonth(4);
    expect(recomputeReport(body)).toEqual([]);
    const pdf = await paper(body);
    const text = await textOf(pdf);
    for (const wanted of [
      'Was alles veilig?',
      'niet gehaald: Serverwerkplek 3',
      '99,151 %',
      'lijn van de leverancier: Storing op de glasvezel',
      '× 1,50',
      'regel 812',
      'Pagina 2 van',
    ])
      expect(text).toContain(wanted);
    expect(await textOf(await paper(body, 'en'))).toContain('99.151 %');
    expect((await paper(body)).equals(pdf)).toBe(true);
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    const { info } = await getMeta(new Uint8Array(pdf));
    expect(info).toMatchObject({
      Title: 'Maandrapport maart 2027: Tandartspraktijk De Linde',
      Language: 'nl-NL',
    });
  });

  it.each([
    ['markup', '<script>alert(1)</script>', /<script>alert\(1\)/],
    ['what turns the direction of writing', '\u202eevil\u2066 \u200fend', /evil end/],
    ['control characters', 'a\u0000b\u0007\r\nc', /a b c/],
    ['ten thousand characters', 'W'.repeat(10_000), /W{16}/],
    ['ten thousand words', 'lang '.repeat(2_000), /lang lang/],
  ])('keeps %s as text, on its pages', async (_what, hostile, shown) => {
    const text = await textOf(await paper(fullMonth(3, hostile)));
    expect(text).toMatch(shown);
    expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    // Everything that comes after it is there, to the last row of the longest table.
    expect(text.match(/avond, nacht/g)).toHaveLength(3);
    expect(text).toContain('Over dit rapport');
  });
});
