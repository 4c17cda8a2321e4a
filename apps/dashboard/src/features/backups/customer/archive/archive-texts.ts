import { defineTexts } from '../../../../shared/i18n/texts';

export const archiveTexts = defineTexts('backup-archive', {
  nl: {
    title: 'Maandarchief',
    status: {
      present: 'Aanwezig',
      attested: 'Bevestigd',
      waiting: 'Nog niet nodig',
      missing: 'Ontbreekt',
      unknown: 'Niet te zien',
      'not-expected': 'Niet afgesproken',
    },
    cell: '{{month}}: {{status}}',
    due: 'Uiterlijk {{date}}',
    point: 'Archiefpunt van {{date}}',
    by: 'Bevestigd door {{name}} op {{date}}',
    none: 'Voor deze back-uptaak is geen maandarchief afgesproken.',
    attest: 'Bevestigen',
    attestMonth: '{{month}} van {{job}} bevestigen',
    attestText:
      'De bron kan archiefpunten niet zelf laten zien. Kijk in het back-upprogramma of het punt van {{month}} er is, en schrijf op hoe u dat zag. Het staat met uw naam in het register.',
    how: 'Hoe gezien?',
    howPlaceholder: 'Bijvoorbeeld: in het herstelmenu van de NAS, punt van 31 oktober 23:10',
    required: 'Schrijf minstens drie tekens.',
    done: '{{month}} is bevestigd',
  },
  en: {
    title: 'Month archive',
    status: {
      present: 'Present',
      attested: 'Attested',
      waiting: 'Not due yet',
      missing: 'Missing',
      unknown: 'Can’t be seen',
      'not-expected': 'Not agreed',
    },
    cell: '{{month}}: {{status}}',
    due: 'By {{date}}',
    point: 'Archive point of {{date}}',
    by: 'Attested by {{name}} on {{date}}',
    none: 'No month archive was agreed for this job.',
    attest: 'Attest',
    attestMonth: 'Attest {{month}} of {{job}}',
    attestText:
      'The source can’t list archive points itself. Look in the backup program whether the point of {{month}} is there, and write down how you saw it. It is in the register with your name.',
    how: 'How was it seen?',
    howPlaceholder: 'For example: in the restore menu of the NAS, point of 31 October 23:10',
    required: 'Write at least three characters.',
    done: '{{month}} was attested',
  },
});
