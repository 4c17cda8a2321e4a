import type { UnreadMail } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { fittingMails, mailCount } from './unread-mails';

const mail = (over: Partial<UnreadMail> = {}): UnreadMail => ({
  id: '1',
  receivedAt: '2026-11-23T06:00:00.000Z',
  subject: 'Nightly job finished',
  from: 'nas@praktijk.example',
  connectionId: 'c1',
  connectionName: 'Verslagen NAS',
  customerId: 'k1',
  customerName: 'Tandartspraktijk Oost',
  unread: 'not-recognised',
  ...over,
});
const WHY = { 'not-recognised': 'Niet herkend' } as Readonly<Record<string, string>>;
const why = (reason: string) => WHY[reason] ?? reason;

describe('unread mails that fit a search', () => {
  it.each([
    ['no search: all', '', true],
    ['a word of the subject', 'nightly', true],
    ['the sender', 'nas@praktijk', true],
    ['the connection', 'verslagen', true],
    ['the customer', 'oost', true],
    ['why it is unread, in the words on screen', 'herkend', true],
    ['words of different parts together', 'oost finished', true],
    ['a word that is nowhere', 'west', false],
    ['one word that is there and one that is not', 'oost west', false],
  ])('%s', (_rule, text, fits) => {
    expect(fittingMails([mail()], text, why)).toHaveLength(fits ? 1 : 0);
  });

  it('a mail for the own network has no customer to find it by', () => {
    expect(fittingMails([mail({ customerId: null, customerName: null })], 'null', why)).toEqual([]);
  });
});

describe('the count of unread mails', () => {
  it.each([
    ['none says nothing', 0, false, ''],
    ['some', 3, false, '3'],
    ['more than were looked at', 200, true, '200+'],
    ['none among those that were looked at', 0, true, '0+'],
  ])('%s', (_rule, count, more, expected) => {
    const mails = Array.from({ length: count }, (_, index) => mail({ id: String(index) }));
    expect(mailCount({ mails, more })).toBe(expected);
  });
});
