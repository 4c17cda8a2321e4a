import { defineTexts } from '../../../shared/i18n/texts';

export const partsTexts = defineTexts('parts', {
  nl: {
    remove: 'Met opzet weggehaald',
    removeWhat: '{{part}} is met opzet weggehaald',
    title: '{{part}} met opzet weggehaald?',
    text: 'De controle stopt en de melding verdwijnt. Komt het onderdeel terug, dan komt de controle vanzelf terug.',
    note: 'Waarom',
    notePlaceholder: 'Bijvoorbeeld: verplaatst naar srv-02',
    noteMissing: 'Schrijf op waarom het weg is.',
    submit: 'Vastleggen',
    done: 'Vastgelegd: {{part}} is met opzet weggehaald',
    removed: 'Met opzet weggehaald',
    by: '{{name}}, {{date}}',
  },
  en: {
    remove: 'Removed on purpose',
    removeWhat: '{{part}} was removed on purpose',
    title: '{{part}} removed on purpose?',
    text: 'Its check stops and the fault goes. If the part comes back, its check comes back by itself.',
    note: 'Why',
    notePlaceholder: 'For example: moved to srv-02',
    noteMissing: 'Write down why it is gone.',
    submit: 'Save',
    done: 'Saved: {{part}} was removed on purpose',
    removed: 'Removed on purpose',
    by: '{{name}}, {{date}}',
  },
});
