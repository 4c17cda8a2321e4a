import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, parseExposition, type Sample } from './index';

/** The other direction, only for these properties: writes samples with free choice of blanks, quotes and line ends. */
function render(samples: readonly Sample[], format: 'text' | 'openmetrics', style: Style): string {
  const lines = samples.map((sample) => {
    const isPlain = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(sample.name) && !style.quoteNames;
    const pairs = [...sample.labels].map(([name, value]) => {
      const key = /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) ? name : quote(name);
      return `${key}${style.blank}=${style.blank}${quote(value)}`;
    });
    const inside = (isPlain ? pairs : [quote(sample.name), ...pairs]).join(`,${style.blank}`);
    const braces = inside === '' ? '' : `{${inside}${style.comma}}`;
    const exemplar = sample.exemplar;
    return [
      `${isPlain ? sample.name : ''}${braces} ${number(sample.value)}`,
      ...(sample.timestampMs === null ? [] : [moment(sample.timestampMs, format)]),
      ...(exemplar === null
        ? []
        : [
            `# {${[...exemplar.labels].map(([name, value]) => `${quote(name)}=${quote(value)}`).join()}} ${number(exemplar.value)}`,
          ]),
    ].join(` ${style.blank}`);
  });
  return [...lines, ...(format === 'openmetrics' ? ['# EOF'] : []), ''].join(style.lineEnd);
}

const quote = (value: string) =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
const number = (value: number) =>
  Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? String(value) : value > 0 ? '+Inf' : '-Inf';
const moment = (ms: number, format: string) => (format === 'text' ? String(ms) : String(ms / 1000));

interface Style {
  readonly blank: string;
  readonly comma: string;
  readonly lineEnd: string;
  readonly quoteNames: boolean;
}
const styles: fc.Arbitrary<Style> = fc.record({
  blank: fc.constantFrom('', ' ', '\t', ' \t '),
  comma: fc.constantFrom('', ','),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quoteNames: fc.boolean(),
});
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('\\', '"', '\n', 'n', '}', ',') }),
);
const names = fc.oneof(
  fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,20}$/),
  words.filter((word) => word !== ''),
);
const labels = fc
  .uniqueArray(fc.tuple(names, words), { selector: ([name]) => name, maxLength: 5 })
  .map((pairs) => new Map(pairs));
const values = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Infinity, -Infinity));
const sampleOf = (exemplars: boolean): fc.Arbitrary<Sample> =>
  fc.record({
    name: names,
    labels,
    value: values,
    timestampMs: fc.option(fc.integer({ min: -1e13, max: 1e13 }).map((ms) => Math.trunc(ms))),
    exemplar: exemplars
      ? fc.option(fc.record({ labels, value: values, timestampMs: fc.constant(null) }))
      : fc.constant(null),
  });

describe('an exposition', () => {
  it.each(['text', 'openmetrics'] as const)('of %s that was written is read back whole', (format) => {
    fc.assert(
      fc.property(
        fc.array(sampleOf(format === 'openmetrics'), { maxLength: 20 }),
        styles,
        (samples, style) => {
          const read = parseExposition(render(samples, format, style), { format });
          expect(read).toMatchObject({ malformed: 0, complete: true });
          expect(read.samples.map(comparable)).toEqual(samples.map(comparable));
        },
      ),
    );
  });

  it('that is cut anywhere never yields a sample that was not written', () => {
    fc.assert(
      fc.property(
        fc.array(sampleOf(false), { minLength: 1, maxLength: 5 }),
        styles,
        fc.nat(),
        (samples, style, at) => {
          const whole = render(samples, 'text', style);
          const cut = parseExposition(whole.slice(0, at % whole.length), { format: 'text' });
          expect(cut.samples.map(comparable)).toEqual(samples.slice(0, cut.samples.length).map(comparable));
        },
      ),
    );
  });

  it('of a device never makes the reader throw or pass its limits', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '"',
      '\\',
      ',',
      '=',
      '#',
      ' ',
      '\t',
      '\n',
      '\r',
      '1',
      'a',
      ':',
      'NaN',
      '# EOF',
      '# TYPE a',
      '\uFEFF',
      '\ud800',
      '__proto__',
    );
    const limits = { ...DEFAULT_LIMITS, samples: 3, labels: 2, labelLength: 4 };
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 60 }), fc.boolean(), (parts, isText) => {
        const { samples } = parseExposition(parts.join(''), {
          format: isText ? 'text' : 'openmetrics',
          limits,
        });
        expect(samples.length).toBeLessThanOrEqual(limits.samples);
        for (const sample of samples) {
          expect(sample.labels.size).toBeLessThanOrEqual(limits.labels);
          for (const value of sample.labels.values())
            expect(value.length).toBeLessThanOrEqual(limits.labelLength);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the time it takes', () => {
  const MIB = 1024 * 1024;
  const filled = (unit: string) => unit.repeat(Math.ceil(MIB / unit.length)).slice(0, MIB);
  it.each([
    ['broken lines', filled('{\n')],
    ['open quotes in one line', filled('a{b="')],
    ['open quotes in many lines', filled('a{b="c\n')],
    ['backslashes', `a{b="${filled('\\')}"} 1\n`],
    ['digits and then a letter', `a ${filled('1')}x\n`],
    ['blanks', `a${filled(' ')}\n`],
    ['labels', `a{${filled('b="",')}} 1\n`],
    ['end markers that are none', filled('# EOF            x\n')],
    ['one line without an end', filled('a')],
  ])('grows with the length alone for a MiB of %s', (_rule, body) => {
    const limits = { ...DEFAULT_LIMITS, lineLength: Infinity, labels: Infinity, labelLength: Infinity };
    const before = performance.now();
    parseExposition(body, { format: 'openmetrics', limits });
    // A quadratic reader would need minutes for a MiB, so this bound leaves room for a slow machine.
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

/** A Map compares by identity of its order here, and -0 is written as 0. */
function comparable({ exemplar, ...sample }: Sample): unknown {
  return {
    ...sample,
    labels: [...sample.labels],
    value: sample.value + 0,
    exemplar: exemplar && { ...exemplar, labels: [...exemplar.labels], value: exemplar.value + 0 },
  };
}
