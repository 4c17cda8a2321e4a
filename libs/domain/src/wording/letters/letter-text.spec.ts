import { describe, expect, it } from 'vitest';
import type { Letter } from '../../notification/letter';
import { LANGUAGES } from '../language';
import { letterText } from './letter-text';

const invitation: Letter = {
  kind: 'invitation',
  by: 'Mieke',
  customer: 'Praktijk Zuid',
  until: '2026-11-26T11:05:00.000Z',
};
const textOf = (letter: Letter, language: 'nl' | 'en') =>
  letterText(letter, { language, installation: 'Wacht Zuid', at: '2026-11-23T11:05:00.000Z' });

describe('what a letter says', () => {
  it.each<[string, Letter, string, string]>([
    ['an invitation', invitation, 'Uitnodiging voor Wacht Zuid', 'Invitation to Wacht Zuid'],
    [
      'another password',
      { kind: 'password-changed' },
      'Uw wachtwoord voor Wacht Zuid is gewijzigd',
      'Your password for Wacht Zuid was changed',
    ],
    [
      'a second factor',
      { kind: 'second-factor-added' },
      'Tweede stap ingesteld voor Wacht Zuid',
      'Second step set up for Wacht Zuid',
    ],
    [
      'a second factor no more',
      { kind: 'second-factor-removed' },
      'Tweede stap verwijderd voor Wacht Zuid',
      'Second step removed for Wacht Zuid',
    ],
    [
      'another role',
      { kind: 'role-changed' },
      'Uw rol in Wacht Zuid is gewijzigd',
      'Your role in Wacht Zuid was changed',
    ],
    [
      'an account elsewhere',
      { kind: 'account-linked' },
      'Ander account gekoppeld voor Wacht Zuid',
      'Another account linked for Wacht Zuid',
    ],
    [
      'an account elsewhere no more',
      { kind: 'account-unlinked' },
      'Ander account ontkoppeld voor Wacht Zuid',
      'Another account unlinked for Wacht Zuid',
    ],
    [
      'a report',
      {
        kind: 'report-published',
        customerId: 'c',
        customer: 'Praktijk Zuid',
        reportId: 'r',
        month: '2026-10',
        revision: 1,
        correction: null,
        person: { id: 'p', name: 'Mieke' },
      },
      'Maandrapport oktober 2026: Praktijk Zuid',
      'Monthly report October 2026: Praktijk Zuid',
    ],
  ])('%s', (_what, letter, nl, en) => {
    expect(LANGUAGES.map((language) => textOf(letter, language).title)).toEqual([nl, en]);
  });

  it('of an invitation: who invites, to what, until when, and that nothing has to be done', () => {
    expect(textOf(invitation, 'nl').lines).toEqual([
      'Mieke nodigt u uit voor Wacht Zuid.',
      'U krijgt toegang tot: Praktijk Zuid',
      'De link werkt één keer, tot 26 nov, 12:05. U kiest er zelf een wachtwoord mee.',
      'Verwachtte u dit niet? Dan hoeft u niets te doen.',
    ]);
    expect(textOf({ ...invitation, customer: null }, 'en').lines).toHaveLength(3);
  });
});
