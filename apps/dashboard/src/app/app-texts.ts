import { defineTexts } from '../shared/i18n/texts';

export const appTexts = defineTexts('app', {
  nl: {
    notFound: {
      title: 'Deze pagina bestaat niet',
      text: 'De link is verouderd of verkeerd overgenomen.',
      action: 'Naar het bord',
    },
    crash: { title: 'Dit scherm is vastgelopen' },
  },
  en: {
    notFound: {
      title: 'This page does not exist',
      text: 'The link is outdated or was copied wrongly.',
      action: 'To the board',
    },
    crash: { title: 'This screen has crashed' },
  },
});
