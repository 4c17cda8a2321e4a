import { describe, expect, it } from 'vitest';
import { formatOf, parseExposition } from './index';

const text = (body: string) => parseExposition(body, { format: 'text' });
const open = (body: string) => parseExposition(body, { format: 'openmetrics' });
const first = (body: string) => {
  const sample = text(body).samples[0];
  return sample && [sample.name, Object.fromEntries(sample.labels), sample.value, sample.timestampMs];
};

describe('a line of the text format 0.0.4', () => {
  it.each([
    ['a name and a value', 'up 1\n', ['up', {}, 1, null]],
    ['labels', 'up{a="b",c="d"} 1\n', ['up', { a: 'b', c: 'd' }, 1, null]],
    ['a trailing comma', 'up{a="b",} 1\n', ['up', { a: 'b' }, 1, null]],
    ['empty braces', 'up{} 1\n', ['up', {}, 1, null]],
    [
      'blanks and tabs everywhere',
      ' \tup\t{ a\t= "b" ,\tc = "d"\t}\t 1 \t\n',
      ['up', { a: 'b', c: 'd' }, 1, null],
    ],
    ['no blank after the braces', 'up{a="b"}1\n', ['up', { a: 'b' }, 1, null]],
    ['a colon in a metric name', 'job:up:sum 1\n', ['job:up:sum', {}, 1, null]],
    ['a timestamp in milliseconds', 'up 1 1441205977284\n', ['up', {}, 1, 1441205977284]],
    ['a moment before the epoch', 'up 1 -3982045\n', ['up', {}, 1, -3982045]],
    [
      'an escaped backslash, quote and line feed',
      'up{a="\\\\x\\"\\n"} 1\n',
      ['up', { a: '\\x"\n' }, 1, null],
    ],
    ['an unknown escape, kept as it is', 'up{a="C:\\temp"} 1\n', ['up', { a: 'C:\\temp' }, 1, null]],
    ['an escaped backslash at the end of a value', 'up{a="C:\\\\"} 1\n', ['up', { a: 'C:\\' }, 1, null]],
    [
      'braces, commas and hashes within a value',
      'up{a="},{ # \\"="} 1\n',
      ['up', { a: '},{ # "=' }, 1, null],
    ],
    ['letters of any language in a value', 'up{a="é漢🦉"} 1\n', ['up', { a: 'é漢🦉' }, 1, null]],
    ['an empty value', 'up{a=""} 1\n', ['up', { a: '' }, 1, null]],
    [
      'a label that is called like a part of JavaScript',
      'up{constructor="x"} 1\n',
      ['up', { constructor: 'x' }, 1, null],
    ],
    ['an exponent', 'up 1.795339759e+09\n', ['up', {}, 1795339759, null]],
    ['a number that begins with its point', 'up .5\n', ['up', {}, 0.5, null]],
    ['a number that ends with its point', 'up 5.\n', ['up', {}, 5, null]],
    ['a sign', 'up +5\n', ['up', {}, 5, null]],
    ['not a number', 'up NaN\n', ['up', {}, Number.NaN, null]],
    ['infinity', 'up +Inf\n', ['up', {}, Infinity, null]],
    ['minus infinity', 'up -Inf\n', ['up', {}, -Infinity, null]],
    ['a carriage return before the line feed', 'up 1\r\n', ['up', {}, 1, null]],
    ['a byte order mark', '\uFEFFup 1\n', ['up', {}, 1, null]],
    ['a quoted name', '{"my.name"} 1\n', ['my.name', {}, 1, null]],
    [
      'a quoted name with labels',
      '{"my.name", l="v", "m.n"="w"} 1\n',
      ['my.name', { l: 'v', 'm.n': 'w' }, 1, null],
    ],
    ['a quoted label after a plain name', 'up{"l.m"="v"} 1\n', ['up', { 'l.m': 'v' }, 1, null]],
    ['escapes in a quoted name', '{"a\\"b"} 1\n', ['a"b', {}, 1, null]],
  ])('may bear %s', (_rule, line, expected) => {
    expect(text(line)).toMatchObject({ malformed: 0, complete: true });
    expect(first(line)).toEqual(expected);
  });

  it.each([
    ['no value', 'up\n'],
    ['an empty value after a blank', 'up \n'],
    ['a word as its value', 'up one\n'],
    ['a hexadecimal value, which JavaScript alone would take', 'up 0x10\n'],
    ['digits with underscores', 'up 1_000\n'],
    ['a value of more characters than any writer makes', `up ${'1'.repeat(65)}\n`],
    ['a timestamp with a fraction', 'up 1 1.5\n'],
    ['a word as its timestamp', 'up 1 now\n'],
    ['something behind the timestamp', 'up 1 2 3\n'],
    ['an exemplar, which only OpenMetrics knows', 'up 1 # {a="b"} 1\n'],
    ['a digit as its first character', '1up 1\n'],
    ['a colon in a label name', 'up{a:b="c"} 1\n'],
    ['an open brace', 'up{a="b" 1\n'],
    ['an open quote', 'up{a="b} 1\n'],
    ['an open quote after a backslash', 'up{a="b\\\n'],
    ['a value without quotes', 'up{a=b} 1\n'],
    ['two commas', 'up{a="b",,c="d"} 1\n'],
    ['a comma alone', 'up{,} 1\n'],
    ['no comma between labels', 'up{a="b" c="d"} 1\n'],
    ['a label twice', 'up{a="b",a="c"} 1\n'],
    ['a plain name in the braces', '{up} 1\n'],
    ['two names', 'up{"down"} 1\n'],
    ['two quoted names', '{"up","down"} 1\n'],
    ['a quoted name behind a label', '{a="b","up"} 1\n'],
    ['no name at all', '{a="b"} 1\n'],
    ['a second pair of braces', 'up{}{} 1\n'],
  ])('is left out and counted when it has %s', (_rule, line) => {
    expect(text(`before 1\n${line}after 2\n`)).toMatchObject({
      malformed: 1,
      samples: [{ name: 'before' }, { name: 'after' }],
    });
  });

  it('is nothing when it is empty, blank or a remark', () => {
    expect(text('\n  \t\n# remark\n#\n\r\n')).toEqual({
      samples: [],
      families: new Map(),
      malformed: 0,
      complete: true,
    });
  });

  it('is left out when it lacks its line feed, for half a number is a wrong number', () => {
    expect(text('up 1\ndown 1.79')).toMatchObject({
      samples: [{ name: 'up' }],
      complete: false,
      malformed: 0,
    });
  });
});

describe('what is said of a family', () => {
  it('is its type, help and unit', () => {
    const { families } = text(
      '# HELP up Is \\\\ it \\n "up"? \\"\n# TYPE up\tgauge\n#  UNIT  up seconds \n# TYPE "my.name" counter\n# TYPE\n# HELPup x\n',
    );
    expect(Object.fromEntries(families)).toEqual({
      up: { help: 'Is \\ it \n "up"? \\"', type: 'gauge', unit: 'seconds' },
      'my.name': { help: '', type: 'counter', unit: '' },
    });
  });
});

describe('OpenMetrics 1.0', () => {
  it('has its timestamps in seconds', () => {
    expect(open('up 1 1441205977.25\n# EOF\n').samples[0]?.timestampMs).toBe(1441205977250);
  });

  it('has exemplars', () => {
    const { samples, malformed } = open(
      [
        'a_bucket{le="1"} 2 # {trace_id="x"} 0.5 1.5',
        'a_bucket{le="2"} 2 3.5 # {} 0.5',
        'a_bucket{le="4"} 2 # {trace_id="x"}',
        'a_bucket{le="5"} 2 # {"x"} 1',
        '# EOF\n',
      ].join('\n'),
    );
    expect(malformed).toBe(2);
    expect(samples).toMatchObject([
      {
        timestampMs: null,
        exemplar: { labels: new Map([['trace_id', 'x']]), value: 0.5, timestampMs: 1500 },
      },
      { timestampMs: 3500, exemplar: { labels: new Map(), value: 0.5, timestampMs: null } },
    ]);
  });

  it.each([
    ['complete with its end marker', 'up 1\n# EOF\n', true, 0],
    ['complete when the end marker lacks its line feed', 'up 1\n# EOF', true, 0],
    ['not complete without its end marker', 'up 1\n', false, 0],
    ['not complete in the middle of a line', 'up 1\ndown', false, 0],
    ['over at the end marker: what follows is left out', 'up 1\n# EOF\ndown 1\n', true, 1],
  ])('is %s', (_rule, body, complete, malformed) => {
    expect(open(body)).toMatchObject({ complete, malformed, samples: [{ name: 'up' }] });
  });

  it('alone knows an end marker', () => {
    expect(text('# EOF\nup 1\n').samples).toHaveLength(1);
  });
});

describe('limits', () => {
  const limits = { samples: 2, malformed: 3, lineLength: 40, labels: 2, labelLength: 5 };
  const limited = (body: string) => parseExposition(body, { format: 'text', limits });

  it.each([
    ['a line that is too long is left out', `up{a="${'x'.repeat(40)}"} 1\n`],
    ['a value that is too long is left out', 'up{a="123456"} 1\n'],
    ['a quoted name that is too long is left out', '{"123456"} 1\n'],
    ['a label too many is left out', 'up{a="",b="",c=""} 1\n'],
  ])('%s', (_rule, line) => {
    expect(limited(line)).toMatchObject({ samples: [], malformed: 1, complete: true });
  });

  it('more samples than the limit are not read, and the exposition is not complete', () => {
    expect(limited('a 1\nb 1\nc 1\n')).toMatchObject({
      samples: [{ name: 'a' }, { name: 'b' }],
      complete: false,
    });
  });
});

describe('a text that is no exposition', () => {
  it('is given up after so many broken lines', () => {
    const limits = { samples: 9, malformed: 2, lineLength: 99, labels: 9, labelLength: 9 };
    expect(parseExposition('{\n{\n{\na 1\n', { format: 'text', limits })).toMatchObject({
      samples: [],
      malformed: 2,
      complete: false,
    });
  });
});

describe('names to keep', () => {
  it('are read, whatever way they are written, and the rest is passed over', () => {
    const { samples, families, malformed } = parseExposition(
      '# TYPE up gauge\nup 1\ndown broken\n{"up"} 2\n{"down"} 2\n',
      { format: 'text', keep: new Set(['up']) },
    );
    expect(samples.map((sample) => sample.value)).toEqual([1, 2]);
    expect([families.size, malformed]).toEqual([0, 0]);
  });
});

describe('the format of a reply', () => {
  it.each([
    ['text/plain; version=0.0.4; charset=utf-8', 'text'],
    ['application/openmetrics-text; version=1.0.0; charset=utf-8', 'openmetrics'],
    ['Application/OpenMetrics-Text;version=1.0.0', 'openmetrics'],
    ['text/html', 'text'],
    [null, 'text'],
  ])('%s is %s', (contentType, expected) => {
    expect(formatOf(contentType)).toBe(expected);
  });
});
