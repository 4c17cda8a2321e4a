import type { ClaimedLetter } from '@nachtwacht/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeLetter } from './letter-post';
import { ownMailServer } from './own-mail-server';

const LINK = 'https://wacht.example.nl/invitation#token=abc';
const options = (name: string) => ({
  server: {
    ...ownMailServer('smtps://smtp.example.nl', 'a@example.nl'),
    from: { name, address: 'a@example.nl' },
  },
  publicUrl: 'https://wacht.example.nl',
});
const invitation = (by: string, customer: string | null): ClaimedLetter => ({
  id: '00000000-0000-4000-8000-000000000001',
  leaseToken: 1,
  recipient: 'nieuw@example.nl',
  language: 'nl',
  letter: { kind: 'invitation', by, customer, until: '2026-11-26T11:05:00.000Z' },
  at: '2026-11-23T11:05:00.000Z',
  sealed: null,
});

it('goes to one person, with the link in both halves and the same id at every attempt', () => {
  const mail = composeLetter(invitation('Mieke', 'Praktijk'), LINK, options('Wacht'));
  expect(mail.to).toEqual(['nieuw@example.nl']);
  expect(mail.text).toContain(`Uitnodiging aannemen: ${LINK}`);
  expect(mail.html).toContain(`<a href="${LINK}">`);
  expect(composeLetter(invitation('Mieke', 'Praktijk'), LINK, options('Wacht')).messageId).toBe(
    mail.messageId,
  );
});

it('of a change leads to the own account', () => {
  const letter = { ...invitation('x', null), letter: { kind: 'password-changed' } as const };
  expect(composeLetter(letter, null, options('Wacht')).text).toContain('https://wacht.example.nl/profile');
});

it('of a report leads to the portal', () => {
  const letter = {
    kind: 'report-published',
    customerId: 'c',
    customer: 'Praktijk',
    reportId: 'r',
    month: '2026-10',
    revision: 2,
    correction: 'Een nacht kwam later.',
    person: { id: 'p', name: 'Mieke' },
  } as const;
  const { text, html } = composeLetter({ ...invitation('x', null), letter }, null, options('Wacht'));
  expect(text).toContain('Rapport lezen: https://wacht.example.nl/portal/reports');
  expect(text).toContain('verbeterde versie (2): Een nacht kwam later.');
  expect(html).not.toContain('token');
});

it('can not be broken by what people and customers are called', { timeout: 30_000 }, () => {
  const plain = composeLetter(invitation('x', 'x'), LINK, options('Wacht'));
  const tags = plain.html.match(/<[^>]*>/g);
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.constantFrom(
      'x\r\nBcc: victim@example.nl',
      '<a href="https://evil.example">',
      '"><script>',
      '\u202egnp.exe',
      '\u2066x',
      'x\n\nUitnodiging aannemen: https://evil.example',
    ),
  );
  fc.assert(
    fc.property(nasty, nasty, (by, customer) => {
      const mail = composeLetter(invitation(by, customer), LINK, options(by));
      expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(mail.html.match(/<[^>]*>/g)).toEqual(tags);
      expect(mail.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      expect(mail.text.split('\n')).toHaveLength(plain.text.split('\n').length);
    }),
    { numRuns: 300 },
  );
});
