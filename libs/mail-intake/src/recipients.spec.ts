import { expect, it } from 'vitest';
import { secretsIn } from './imap/delivered-to';
import { readMailboxAddress } from './imap/mailbox-address';
import { secretOf } from './recipients';

const SECRET = '0123456789abcdef'.repeat(3);

it.each([
  ['after a plus', `backup+${SECRET}@nw.example`, SECRET],
  ['by itself', `${SECRET}@nw.example`, SECRET],
  ['in capitals', `BACKUP+${SECRET.toUpperCase()}@NW.EXAMPLE`, SECRET],
  ['too short', `backup+${SECRET.slice(1)}@nw.example`, null],
  ['too long', `backup+${SECRET}0@nw.example`, null],
  ['no secret', 'postmaster@nw.example', null],
  ['no address', SECRET, null],
  ['an address without end', `${'a'.repeat(10_000)}+${SECRET}@nw.example`, null],
])('the secret of an address: %s', (_rule, address, secret) => {
  expect(secretOf(address)).toBe(secret);
});

it.each([
  ['the address it was delivered to', `Delivered-To: backup+${SECRET}@nw.example`, [SECRET]],
  ['a folded list', `To: Iemand <iemand@nw.example>,\r\n  Back-up <backup+${SECRET}@nw.example>`, [SECRET]],
  ['the same one twice is one', `To: ${SECRET}@nw.example\r\nX-Original-To: ${SECRET}@nw.example`, [SECRET]],
  ['another header says nothing', `Subject: backup+${SECRET}@nw.example`, []],
])('the secrets of a mail in a mailbox: %s', (_rule, headers, secrets) => {
  expect(secretsIn(headers)).toEqual(secrets);
});

it.each([
  ['TLS', 'imaps://a:b@mail.example/INBOX', { secure: true, port: 993, folder: 'INBOX' }],
  [
    'STARTTLS',
    'imap://a%40x:b%2F@mail.example',
    { secure: false, plain: false, port: 143, user: 'a@x', password: 'b/' },
  ],
  ['none, on this machine', 'imap://a:b@127.0.0.1:1143?tls=off', { plain: true, port: 1143 }],
])('the address of a mailbox with %s', (_rule, url, expected) => {
  expect(readMailboxAddress(url)).toMatchObject(expected);
});

it.each([
  ['no address', 'mailbox', /no address of a mailbox/],
  ['a web address', 'https://a:b@mail.example', /no address of a mailbox/],
  ['no password', 'imaps://a@mail.example', /no user or no password/],
  ['no TLS elsewhere', 'imap://a:geheim@mail.example?tls=off', /this machine alone/],
])('refuses %s without repeating the password', (_rule, url, problem) => {
  expect(() => readMailboxAddress(url)).toThrow(problem);
  expect(() => readMailboxAddress(url)).not.toThrow(/geheim/);
});
