import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isOwnPage } from './own-origin';

const PUBLIC = 'https://nw.example.nl';
const host = 'nw.example.nl';
const cookie = 'nachtwacht.session_token=x';
type Row = readonly [rule: string, headers: IncomingHttpHeaders, publicUrl: string, isOwn: boolean];

const ROWS: readonly Row[] = [
  ['a page of ours', { host, cookie, origin: PUBLIC, 'sec-fetch-site': 'same-origin' }, PUBLIC, true],
  ['a page of ours in a browser that says its origin only', { host, cookie, origin: PUBLIC }, PUBLIC, true],
  [
    'a page at the host that was asked',
    { host: '10.0.0.5', cookie, origin: 'https://10.0.0.5' },
    PUBLIC,
    true,
  ],
  ['the same where nothing is encrypted', { host: 'a:1', cookie, origin: 'http://a:1' }, 'http://b:1', true],
  ['a program', { host }, PUBLIC, true],
  ['a program that bears a session and does not say where from', { host, cookie }, PUBLIC, false],
  [
    'a browser that says only that it is the same origin',
    { host, cookie, 'sec-fetch-site': 'same-origin' },
    PUBLIC,
    true,
  ],
  ['a browser that says only its page', { host, cookie, referer: `${PUBLIC}/customers` }, PUBLIC, true],
  [
    'a browser that says only another page',
    { host, cookie, referer: 'https://x.example/nw.example.nl' },
    PUBLIC,
    false,
  ],
  ['a page that is no address', { host, cookie, referer: 'nw.example.nl' }, PUBLIC, false],
  [
    'a typed address with a session, which writes nothing',
    { host, cookie, 'sec-fetch-site': 'none' },
    PUBLIC,
    false,
  ],
  ['a page elsewhere', { host, cookie, origin: 'https://elsewhere.example' }, PUBLIC, false],
  ['a page elsewhere without a session', { host, origin: 'https://elsewhere.example' }, PUBLIC, false],
  ['a page elsewhere that hides its origin', { host, cookie, 'sec-fetch-site': 'cross-site' }, PUBLIC, false],
  [
    'a page elsewhere that hides its origin and has no session',
    { host, 'sec-fetch-site': 'cross-site' },
    PUBLIC,
    false,
  ],
  [
    'a neighbour',
    { host, cookie, origin: 'https://www.example.nl', 'sec-fetch-site': 'same-site' },
    PUBLIC,
    false,
  ],
  [
    'our origin with the word of another site',
    { host, cookie, origin: PUBLIC, 'sec-fetch-site': 'cross-site' },
    PUBLIC,
    false,
  ],
  [
    'a word that nobody knows',
    { host, cookie, origin: PUBLIC, 'sec-fetch-site': 'sometimes' },
    PUBLIC,
    false,
  ],
  ['a page without a name', { host, cookie, origin: 'null' }, PUBLIC, false],
  [
    'our name as the beginning of another',
    { host, cookie, origin: `${PUBLIC}.elsewhere.example` },
    PUBLIC,
    false,
  ],
  [
    'our name before another',
    { host, cookie, origin: 'https://nw.example.nl@elsewhere.example' },
    PUBLIC,
    false,
  ],
  ['another port', { host, cookie, origin: `${PUBLIC}:8443` }, PUBLIC, false],
];

describe('a page of ours, for what is written and for listening', () => {
  it.each(ROWS)('%s', (_rule, headers, publicUrl, isOwn) => {
    expect(isOwnPage(headers, publicUrl)).toBe(isOwn);
  });
});
