/** Why signing in by another service did not work. Each says what to do next. */
export const openIdProblems = {
  nl: {
    'openid-denied':
      'Het aanmelden is daar afgebroken of geweigerd. Probeer het opnieuw, of meld u aan met uw wachtwoord.',
    'openid-over': 'Deze poging is verlopen of in een andere browser begonnen. Begin opnieuw.',
    'openid-away':
      'De dienst waarmee u zich wilt aanmelden antwoordt niet. Probeer het zo opnieuw, of meld u aan met uw wachtwoord.',
    'openid-misconfigured':
      'De dienst waarmee u zich wilt aanmelden kent deze installatie niet. Vraag de beheerder: in het logboek van de server staat meer.',
    'openid-clock':
      'De klok van de server en die van de andere dienst lopen niet gelijk. Vraag de beheerder om dit na te kijken.',
    'openid-bad-answer':
      'Het antwoord van de andere dienst is niet te vertrouwen. Probeer het opnieuw; blijft het zo, vraag het dan de beheerder.',
    'openid-wrong-tenant':
      'Met een account van deze organisatie kunt u zich hier niet aanmelden. Kies een ander account.',
    'openid-not-linked':
      'Aan dit account is hier niets gekoppeld. Open de link van uw uitnodiging, of vraag degene die u heeft uitgenodigd.',
    'openid-not-let-in': 'U hebt geen toegang meer. Vraag degene die u heeft uitgenodigd.',
    'openid-linked-already': 'Uw account is al gekoppeld. Ontkoppel het eerst.',
    'openid-identity-taken': 'Dit account is hier al aan iemand anders gekoppeld. Kies een ander account.',
    'openid-only-way': 'U hebt geen wachtwoord. Daarom kunt u dit niet ontkoppelen.',
    'password-wrong': 'Dit is niet uw wachtwoord.',
    'sign-in-again': 'Meld u eerst af en opnieuw aan, en doe dit dan binnen tien minuten.',
  },
  en: {
    'openid-denied': 'Signing in was stopped or refused there. Try again, or sign in with your password.',
    'openid-over': 'This attempt is over or was begun in another browser. Begin again.',
    'openid-away':
      'The service that you want to sign in with does not answer. Try again shortly, or sign in with your password.',
    'openid-misconfigured':
      'The service that you want to sign in with does not know this installation. Ask the administrator: the log of the server says more.',
    'openid-clock':
      'The clock of the server and that of the other service disagree. Ask the administrator to look into this.',
    'openid-bad-answer':
      'What the other service answered cannot be trusted. Try again; if it stays so, ask the administrator.',
    'openid-wrong-tenant': 'An account of this organization does not sign in here. Choose another account.',
    'openid-not-linked':
      'Nothing here is linked to this account. Open the link of your invitation, or ask who invited you.',
    'openid-not-let-in': 'You have no access any more. Ask who invited you.',
    'openid-linked-already': 'Your account is linked already. Unlink it first.',
    'openid-identity-taken': 'This account is linked to somebody else here. Choose another account.',
    'openid-only-way': 'You have no password. That is why you cannot unlink this.',
    'password-wrong': 'This is not your password.',
    'sign-in-again': 'Sign out and in again first, then do this within ten minutes.',
  },
} as const;
