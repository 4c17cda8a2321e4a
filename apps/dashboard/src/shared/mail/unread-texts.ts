import { defineTexts } from '../i18n/texts';

/** Why nobody could read a report that came by mail. */
export const unreadTexts = defineTexts('mail-unread', {
  nl: {
    'not-recognised': 'Niet herkend',
    'word-unknown': 'Uitkomst niet bekend',
    contradicts: 'Spreekt zichzelf tegen',
    'passed-on': 'Doorgestuurd of beantwoord',
    'no-job': 'Geen back-uptaak te vinden',
    'sender-not-allowed': 'Afzender niet toegestaan',
    'host-not-allowed': 'Mailserver niet toegestaan',
    'signature-wrong': 'Handtekening klopt niet',
    'signature-missing': 'Handtekening ontbreekt',
    'too-nested': 'Te veel onderdelen',
    broken: 'Niet te lezen',
  },
  en: {
    'not-recognised': 'Not recognised',
    'word-unknown': 'Outcome not known',
    contradicts: 'Contradicts itself',
    'passed-on': 'Forwarded or answered',
    'no-job': 'No backup job to be found',
    'sender-not-allowed': 'Sender not allowed',
    'host-not-allowed': 'Mail server not allowed',
    'signature-wrong': 'Signature is wrong',
    'signature-missing': 'Signature is missing',
    'too-nested': 'Too many parts',
    broken: 'Can’t be read',
  },
});
