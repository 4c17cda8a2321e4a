import { defineTexts } from '../shared/i18n/texts';

export const viewingTexts = defineTexts('viewing', {
  nl: {
    label: 'U kijkt als klant',
    as: 'U kijkt als {{name}}.',
    until: 'Tot {{time}}',
    readOnly: 'U ziet wat een meelezer van deze klant ziet en kunt niets wijzigen.',
    end: 'Stoppen',
  },
  en: {
    label: 'You are viewing as a customer',
    as: 'You are viewing as {{name}}.',
    until: 'Until {{time}}',
    readOnly: 'You see what a reader of this customer sees and can change nothing.',
    end: 'End',
  },
});
