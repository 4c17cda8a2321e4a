import { defineTexts } from '../../../../shared/i18n/texts';

export const registerTexts = defineTexts('backup-register', {
  nl: {
    title: 'Register',
    text: 'Elke controle van elke nacht staat in een register waarin iedere regel de vorige vastlegt. Zo is te bewijzen dat er achteraf niets is veranderd.',
    verify: 'Keten controleren',
    whole_one: 'De keten is heel: {{count}} regel nagerekend op {{at}}.',
    whole_other: 'De keten is heel: alle {{total}} regels nagerekend op {{at}}.',
    empty: 'Er staat nog niets in het register van deze klant.',
    broken:
      'De keten is gebroken bij regel {{seq}} van {{total}}. Regels vanaf daar zijn niet te bewijzen. Bewaar dit scherm en meld het aan de beheerder.',
    head: 'Kenmerk van de laatste regel',
    export: 'Exporteren',
    from: 'Van',
    to: 'Tot en met',
    order: 'De eerste dag ligt na de laatste.',
    formats: { pdf: 'PDF (om te tonen)', csv: 'CSV (om te tellen)', json: 'JSON (om na te rekenen)' },
  },
  en: {
    title: 'Register',
    text: 'Each check of each night is in a register in which every line records the one before it. So it can be proved that nothing was changed afterwards.',
    verify: 'Verify the chain',
    whole_one: 'The chain is whole: {{count}} line computed again on {{at}}.',
    whole_other: 'The chain is whole: all {{total}} lines computed again on {{at}}.',
    empty: 'The register of this customer is still empty.',
    broken:
      'The chain is broken at line {{seq}} of {{total}}. Lines from there on can’t be proved. Keep this screen and tell the administrator.',
    head: 'Mark of the last line',
    export: 'Export',
    from: 'From',
    to: 'To',
    order: 'The first day is after the last.',
    formats: { pdf: 'PDF (to show)', csv: 'CSV (to count)', json: 'JSON (to verify)' },
  },
});
