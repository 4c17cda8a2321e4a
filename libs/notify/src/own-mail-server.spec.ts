import { describe, expect, it } from 'vitest';
import { ownMailServer } from './own-mail-server';

const FROM = 'nachtwacht@example.nl';

describe('the mail server of the installation', () => {
  it.each<[string, string, object]>([
    ['TLS from the start', 'smtps://smtp.example.nl', { security: 'tls', port: 465 }],
    ['STARTTLS otherwise', 'smtp://smtp.example.nl', { security: 'starttls', port: 587 }],
    ['a relay of the own network', 'smtp://10.0.0.5?security=none', { security: 'none', port: 25, user: '' }],
    ['another port', 'smtps://smtp.example.nl:4465', { port: 4465 }],
    ['an address of IPv6', 'smtp://[2001:db8::1]:25', { host: '2001:db8::1' }],
    [
      'a password with every sign',
      'smtps://u%40x:p%3A%2F%40%25@smtp.example.nl',
      { user: 'u@x', password: 'p:/@%' },
    ],
  ])('%s', (_rule, url, expected) => {
    expect(ownMailServer(url, FROM)).toMatchObject(expected);
  });

  it.each<[string, string, object]>([
    ['an address alone', FROM, { name: 'Nachtwacht', address: FROM }],
    ['a name with it', `Wacht Zuid <${FROM}>`, { name: 'Wacht Zuid', address: FROM }],
    ['a name in quotes', `"Wacht, Zuid" <${FROM}>`, { name: 'Wacht, Zuid', address: FROM }],
  ])('is said to be from %s', (_rule, from, expected) => {
    expect(ownMailServer('smtps://smtp.example.nl', from).from).toEqual(expected);
  });

  it.each<[string, string, string, RegExp]>([
    ['no address at all', 'smtp.example.nl', FROM, /MAIL_URL/],
    ['a page', 'https://u:hunter2@smtp.example.nl', FROM, /MAIL_URL/],
    ['no host', 'smtps://', FROM, /MAIL_URL/],
    ['a security that is none', 'smtp://u:hunter2@x?security=maybe', FROM, /starttls or none/],
    ['a bare per cent', 'smtps://u:hunter2%@smtp.example.nl', FROM, /%25/],
    ['a sender that is none', 'smtps://u:hunter2@smtp.example.nl', 'hunter', /MAIL_FROM/],
  ])('is refused with %s, and its password is not repeated', (_rule, url, from, message) => {
    expect(() => ownMailServer(url, from)).toThrow(message);
    expect(() => ownMailServer(url, from)).not.toThrow(/hunter2/);
  });
});
