import { defineTexts } from '../../../shared/i18n/texts';

export const dutySettingsTexts = defineTexts('duty-settings', {
  nl: {
    title: 'Tijden en vrije dagen',
    hint: 'Op vrije dagen is er geen controle; de nachten gaan dan naar de volgende werkdag.',
    opensAt: 'Begint om',
    emptyBy: 'Klaar om',
    closesAt: 'Sluit om',
    timeZone: 'Tijdzone',
    needed: 'Vul dit in.',
    afterOpening: 'Kies een tijd na het begin.',
    afterEmpty: 'Kies een tijd na het moment waarop de controle klaar moet zijn.',
    saved: 'Opgeslagen. Nachten die nog komen, volgen dit.',
  },
  en: {
    title: 'Hours and free days',
    hint: 'On free days there is no check; their nights go to the next working day.',
    opensAt: 'Begins at',
    emptyBy: 'Done by',
    closesAt: 'Closes at',
    timeZone: 'Time zone',
    needed: 'Fill this in.',
    afterOpening: 'Choose a time after it begins.',
    afterEmpty: 'Choose a time after the check should be done.',
    saved: 'Saved. Nights to come follow this.',
  },
});
