import { describe, expect, it } from 'vitest';
import { HttpSettings } from './http.schema';
import { judgeResponse } from './response';

const url = 'https://www.example.nl/start';
type Given = Partial<Parameters<typeof judgeResponse>[0]>;

function judge(settings: Readonly<Record<string, unknown>>, given: Given) {
  const answers = { status: 200, location: null, body: null, bodyCut: false, ...given };
  return judgeResponse(answers, HttpSettings.parse({ url, ...settings }));
}

describe('a response', () => {
  const rules: readonly [string, Record<string, unknown>, Given, string, string][] = [
    ['200 is expected unless said otherwise', {}, {}, 'as-expected', 'HTTP 200'],
    ['204 as well', {}, { status: 204 }, 'as-expected', 'HTTP 204'],
    ['503 is not', {}, { status: 503 }, 'unexpected-status', 'HTTP 503'],
    ['a redirect is not', {}, { status: 301, location: '/x' }, 'unexpected-status', 'HTTP 301 to /x'],
    ['a status of no standard is not', {}, { status: 799 }, 'unexpected-status', 'HTTP 799'],
    ['a list of statuses', { expectedStatus: '200, 404' }, { status: 404 }, 'as-expected', 'HTTP 404'],
    [
      'what is not in the list',
      { expectedStatus: '200, 404' },
      { status: 403 },
      'unexpected-status',
      'HTTP 403',
    ],
    ['the ends of a range', { expectedStatus: '400-403' }, { status: 403 }, 'as-expected', 'HTTP 403'],
    [
      'past the end of a range',
      { expectedStatus: '400-403' },
      { status: 404 },
      'unexpected-status',
      'HTTP 404',
    ],
    [
      'an alias goes where it must',
      { expectedStatus: '301', expectedLocation: 'https://other.example.nl/' },
      { status: 301, location: 'https://other.example.nl' },
      'as-expected',
      'HTTP 301',
    ],
    [
      'a relative redirect is resolved',
      { expectedStatus: '302', expectedLocation: 'https://www.example.nl/login' },
      { status: 302, location: '/login' },
      'as-expected',
      'HTTP 302',
    ],
    [
      'an alias goes elsewhere',
      { expectedStatus: '301', expectedLocation: 'https://other.example.nl/' },
      { status: 301, location: 'https://parking.example.com/' },
      'unexpected-location',
      'HTTP 301 to https://parking.example.com/',
    ],
    [
      'an alias goes nowhere',
      { expectedLocation: 'https://other.example.nl/' },
      {},
      'unexpected-location',
      'HTTP 200',
    ],
    ['the text is there', { keyword: 'Welkom' }, { body: '<h1>Welkom</h1>' }, 'as-expected', 'HTTP 200'],
    [
      'the text is not',
      { keyword: 'Welkom' },
      { body: 'welkom' },
      'keyword-missing',
      'HTTP 200, "Welkom" not found',
    ],
    [
      'the text is not in the part that was read',
      { keyword: 'Welkom' },
      { body: '', bodyCut: true },
      'keyword-missing',
      'HTTP 200, "Welkom" not found, in the first 1 MiB',
    ],
    [
      'a text that must not be there',
      { forbiddenKeyword: 'Error' },
      { body: 'Error' },
      'forbidden-keyword',
      'HTTP 200, "Error" found',
    ],
    [
      'the status is told before the text',
      { keyword: 'x' },
      { status: 500, body: '' },
      'unexpected-status',
      'HTTP 500',
    ],
  ];
  it.each(rules)('%s', (_, settings, given, word, detail) => {
    expect(judge(settings, given)).toEqual({ word, detail });
  });

  it.each(['', 'abc', '200-', '20', '200;301', '200-299-300'])(
    'can not be expected as "%s"',
    (expectedStatus) => {
      expect(HttpSettings.safeParse({ url, expectedStatus }).success).toBe(false);
    },
  );

  it.each(['example.nl', 'ftp://example.nl', 'javascript:alert(1)', 'https://'])(
    'can not come from "%s"',
    (wrong) => {
      expect(HttpSettings.safeParse({ url: wrong }).success).toBe(false);
    },
  );
});
