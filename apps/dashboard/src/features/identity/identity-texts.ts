import { defineTexts } from '../../shared/i18n/texts';

export const identityTexts = defineTexts('identity', {
  nl: {
    signIn: {
      title: 'Aanmelden',
      email: 'E-mailadres',
      password: 'Wachtwoord',
      submit: 'Aanmelden',
      wrong: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.',
      noAdministrator:
        'Er is nog geen beheerder. Open de eenmalige link die de server bij het starten heeft getoond.',
    },
    setup: {
      title: 'Eerste beheerder',
      intro: 'Met dit account richt u Nachtwacht in en geeft u collega’s toegang.',
      token: 'Eenmalige code',
      tokenHint: 'De server toont deze code bij het starten, aan het einde van de link.',
      name: 'Naam',
      email: 'E-mailadres',
      password: 'Wachtwoord',
      passwordHint: 'Ten minste 12 tekens; een zin van een paar woorden is sterk en goed te onthouden.',
      submit: 'Account maken',
      closed: 'Nachtwacht is al ingericht',
      closedText: 'De eerste beheerder bestaat al. Meld u aan met uw eigen account.',
      toSignIn: 'Naar aanmelden',
    },
    invitation: {
      title: 'Welkom bij Nachtwacht',
      intro: 'U bent uitgenodigd als {{role}}. Kies een wachtwoord; de uitnodiging geldt tot {{date}}.',
      lost: 'Deze uitnodiging werkt niet',
      incomplete: 'De link is niet volledig. Kopieer de hele link uit de uitnodiging.',
    },
    invalid: {
      required: 'Vul dit in.',
      email: 'Dit is geen geldig e-mailadres.',
      short: 'Gebruik ten minste 12 tekens.',
      token: 'Deze code is te kort. Kopieer de hele code.',
    },
  },
  en: {
    signIn: {
      title: 'Sign in',
      email: 'E-mail address',
      password: 'Password',
      submit: 'Sign in',
      wrong: 'This e-mail address and password do not belong together. Check both and try again.',
      noAdministrator:
        'There is no administrator yet. Open the one-time link that the server showed when it started.',
    },
    setup: {
      title: 'First administrator',
      intro: 'With this account you set up Nachtwacht and let colleagues in.',
      token: 'One-time code',
      tokenHint: 'The server shows this code when it starts, at the end of the link.',
      name: 'Name',
      email: 'E-mail address',
      password: 'Password',
      passwordHint: 'At least 12 characters; a sentence of a few words is strong and easy to remember.',
      submit: 'Make account',
      closed: 'Nachtwacht is already set up',
      closedText: 'The first administrator exists. Sign in with your own account.',
      toSignIn: 'To sign-in',
    },
    invitation: {
      title: 'Welcome to Nachtwacht',
      intro: 'You are invited as {{role}}. Choose a password; the invitation is good until {{date}}.',
      lost: 'This invitation does not work',
      incomplete: 'The link is not whole. Copy all of it from the invitation.',
    },
    invalid: {
      required: 'Fill this in.',
      email: 'This is not a valid e-mail address.',
      short: 'Use at least 12 characters.',
      token: 'This code is too short. Copy the whole code.',
    },
  },
});
