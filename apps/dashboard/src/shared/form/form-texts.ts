import { defineTexts } from '../i18n/texts';

export const formTexts = defineTexts('form', {
  nl: {
    advanced: 'Meer instellingen',
    show: 'Tonen of verbergen',
    example: 'bijv. {{value}}',
    problem: {
      required: 'Vul dit in.',
      'not-a-url': 'Een adres begint met http:// of https://.',
      'whole-number': 'Vul een heel getal in.',
      notation: 'Deze schrijfwijze klopt niet; zie de uitleg bij het veld.',
      'at-least': 'Minstens {{limit}}.',
      'at-most': 'Hoogstens {{limit}}.',
      'too-long': 'Hoogstens {{limit}} tekens.',
    },
    credentials: {
      title: 'Inloggegevens',
      privacy: 'Worden versleuteld bewaard en zijn hier nooit meer te lezen.',
      set: 'Ingesteld op {{date}}. Laat leeg om ze te houden, of vul alles opnieuw in.',
      setUndated: 'Ingesteld. Laat leeg om ze te houden, of vul alles opnieuw in.',
      missing: 'Nog niet ingesteld.',
      moved:
        'Het adres verandert, dus de opgeslagen inloggegevens worden gewist: ze mogen niet naar een ander systeem gaan. Vul ze opnieuw in.',
      clear: 'Opgeslagen inloggegevens wissen',
    },
    refused: 'Controleer de gemarkeerde velden.',
  },
  en: {
    advanced: 'More settings',
    show: 'Show or hide',
    example: 'e.g. {{value}}',
    problem: {
      required: 'Fill this in.',
      'not-a-url': 'An address starts with http:// or https://.',
      'whole-number': 'Enter a whole number.',
      notation: 'This notation is not right; see the explanation of the field.',
      'at-least': 'At least {{limit}}.',
      'at-most': 'At most {{limit}}.',
      'too-long': 'At most {{limit}} characters.',
    },
    credentials: {
      title: 'Credentials',
      privacy: 'Stored encrypted; they can never be read here again.',
      set: 'Set on {{date}}. Leave empty to keep them, or fill in all of them again.',
      setUndated: 'Set. Leave empty to keep them, or fill in all of them again.',
      missing: 'Not set yet.',
      moved:
        'The address changes, so the stored credentials are cleared: they must not go to another system. Fill them in again.',
      clear: 'Clear the stored credentials',
    },
    refused: 'Check the marked fields.',
  },
});
