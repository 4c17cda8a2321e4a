import { defineTexts } from '../../../shared/i18n/texts';

export const assetUpdatesTexts = defineTexts('asset-updates', {
  nl: {
    title: 'Versie',
    installed: 'Geïnstalleerd',
    available: 'Beschikbaar',
    agreed: 'Afgesproken',
    known: 'Bekend door',
    checked: '{{who}}, gekeken {{at}}',
    neverChecked: '{{who}}, wanneer is onbekend',
    behind: 'Achter',
    endOfLife: 'Einde ondersteuning',
    lane: 'In de rij',
    toCard: 'Update van {{thing}}: {{stage}}',
  },
  en: {
    title: 'Version',
    installed: 'Installed',
    available: 'Available',
    agreed: 'Agreed',
    known: 'Known by',
    checked: '{{who}}, looked {{at}}',
    neverChecked: '{{who}}, when is not known',
    behind: 'Behind',
    endOfLife: 'End of support',
    lane: 'In the lane',
    toCard: 'Update of {{thing}}: {{stage}}',
  },
});
