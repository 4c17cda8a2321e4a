import { defineTexts } from '../../../shared/i18n/texts';

export const closedTexts = defineTexts('profile-closed', {
  nl: {
    title: 'Uw eigen account staat hier nu niet',
    text: 'U kijkt als klant. Stop daarmee, bovenaan de pagina, om uw account te bekijken of te wijzigen.',
  },
  en: {
    title: 'Your own account is not here now',
    text: 'You are viewing as a customer. End that, at the top of the page, to see or change your account.',
  },
});
