import type { Message } from '@nachtwacht/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sending } from '../channel-kind';
import { composeMail, messageIdOf } from './compose';
import { EmailSettings } from './email.schema';

const settings = EmailSettings.parse({
  host: 'smtp.example.nl',
  from: 'nachtwacht@example.nl',
  to: 'a@example.nl, b@example.nl\nc@example.nl',
});

function sendingOf(message: Message, url: string | null = 'https://board.example.nl/assets/1'): Sending {
  return {
    message,
    url,
    timeZone: 'Europe/Amsterdam',
    now: () => 0,
    signal: new AbortController().signal,
    http: () => Promise.reject(new Error('a mail needs no HTTP')),
    connect: () => Promise.reject(new Error('a mail that is composed is not sent')),
  };
}

function problemOf(name: string): Message {
  return {
    kind: 'problem',
    key: 'channel.incident.critical.1',
    at: '2026-11-23T12:00:00.000Z',
    status: 'critical',
    incidentId: 'i',
    customer: { id: 'c', name },
    asset: { id: 'a', name },
    checks: [
      {
        aspect: { nl: 'Bereikbaarheid', en: 'Reachability' },
        instance: name,
        status: 'critical',
        reason: { code: 'unreachable', params: { text: name } },
        since: '2026-11-23T11:58:00.000Z',
        flapping: false,
      },
    ],
  };
}

describe('a mail', () => {
  it('goes to every recipient, from the sender that was chosen, dated when it was decided', () => {
    const mail = composeMail(sendingOf(problemOf('fw-01')), settings);
    expect(mail).toMatchObject({
      from: { name: 'Nachtwacht', address: 'nachtwacht@example.nl' },
      to: ['a@example.nl', 'b@example.nl', 'c@example.nl'],
      date: new Date('2026-11-23T12:00:00.000Z'),
      subject: 'Kritiek: fw-01 (fw-01)',
    });
    expect(mail.text).toContain('Openen in Nachtwacht: https://board.example.nl/assets/1');
  });

  it('carries no link where the installation has no address', () => {
    const mail = composeMail(sendingOf(problemOf('fw-01'), null), settings);
    expect(mail.text).not.toContain('http');
    expect(mail.html).not.toContain('href');
  });

  it('has the same id at every attempt, another one per message, under the domain of the sender', () => {
    const id = messageIdOf('channel.incident.critical.1', 'nachtwacht@example.nl');
    expect(id).toMatch(/^<[0-9a-f]{40}@example\.nl>$/);
    expect(composeMail(sendingOf(problemOf('x')), settings).messageId).toBe(id);
    expect(messageIdOf('another', 'nachtwacht@example.nl')).not.toBe(id);
  });

  it('keeps whatever a device is called on one line and out of the markup', { timeout: 30_000 }, () => {
    const plain = composeMail(sendingOf(problemOf('x')), settings);
    const tags = plain.html.match(/<[^>]*>/g);
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
      fc.constantFrom(
        'x\r\nBcc: victim@example.nl',
        '<img src=x onerror=alert(1)>',
        '"><script>',
        "' onload='",
        '\u202egnp.exe',
        '&lt;',
      ),
    );
    fc.assert(
      fc.property(nasty, (name) => {
        const mail = composeMail(sendingOf(problemOf(name)), settings);
        expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(mail.subject.length).toBeLessThanOrEqual(200);
        expect(mail.html.match(/<[^>]*>/g)).toEqual(tags);
        expect(mail.text.split('\n')).toHaveLength(plain.text.split('\n').length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the settings of a mail channel', () => {
  const minimal = { host: 'smtp.example.nl', from: 'a@example.nl', to: 'b@example.nl' };
  it.each([
    ['the least that works', {}, true],
    ['an IP address as host', { host: '192.0.2.1' }, true],
    ['an IPv6 address as host', { host: '2001:db8::1' }, true],
    ['an address of a web page is no host', { host: 'https://smtp.example.nl' }, false],
    ['a host may not smuggle in a line', { host: 'smtp.example.nl\r\nRSET' }, false],
    ['a sender with a name is refused: the address alone', { from: 'N <n@example.nl>' }, false],
    ['nobody to tell', { to: ' ' }, false],
    ['one wrong address among the recipients', { to: 'a@example.nl, b@' }, false],
    [
      'too many recipients',
      { to: Array.from({ length: 51 }, (_, i) => `a${i}@example.nl`).join('\n') },
      false,
    ],
    ['a certificate that is none', { certificate: 'abc' }, false],
  ])('%s', (_rule, change, valid) => {
    expect(EmailSettings.safeParse({ ...minimal, ...change }).success).toBe(valid);
  });
});
