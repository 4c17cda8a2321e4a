import { defineTexts } from '../../../shared/i18n/texts';

export const passkeyTexts = defineTexts('passkeys', {
  nl: {
    signIn: 'Aanmelden met een passkey',
    or: 'of',
    needed: 'Het wachtwoord klopt. Bevestig het aanmelden nu met uw passkey.',
    lost: 'Bent u uw passkey kwijt? Vraag een beheerder om uw tweede stap te verwijderen.',
    title: 'Passkeys',
    intro:
      'Met een passkey meldt u zich aan met uw vingerafdruk, gezicht of pincode, zonder wachtwoord. Hij telt als tweede stap: zolang u er een hebt, is het wachtwoord alleen niet genoeg.',
    none: 'U hebt nog geen passkey.',
    made: 'Toegevoegd op {{date}}',
    used: 'laatst gebruikt op {{date}}',
    unused: 'nog niet gebruikt',
    add: {
      open: 'Passkey toevoegen',
      title: 'Passkey toevoegen',
      text: 'Uw apparaat vraagt zo om uw vingerafdruk, gezicht of pincode. Overal elders wordt u afgemeld.',
      name: 'Naam',
      nameHint: 'Waaraan u deze passkey herkent, bijvoorbeeld "Telefoon" of "Werklaptop".',
      done: 'De passkey is toegevoegd.',
    },
    remove: {
      open: 'Verwijderen',
      named: 'Passkey verwijderen: {{name}}',
      title: 'Passkey verwijderen',
      text: 'Met "{{name}}" kan niemand zich daarna nog aanmelden, en u wordt overal elders afgemeld. Verwijder hem ook op het apparaat zelf.',
      done: 'De passkey is verwijderd.',
    },
    proof: {
      password: 'Uw wachtwoord',
      passkey: 'Liever bevestigen met een passkey',
      required: 'Vul dit in.',
    },
    instead: {
      text: 'U kunt ook een passkey gebruiken: uw vingerafdruk, gezicht of pincode in plaats van een app met codes.',
      open: 'Passkey instellen',
      app: 'Liever een app met codes',
    },
    problem: {
      insecure:
        'Passkeys werken alleen over een beveiligde verbinding. Open Nachtwacht via https, of op de server zelf via localhost.',
      unsupported: 'Deze browser kent geen passkeys. Werk hem bij of gebruik een andere browser.',
      cancelled:
        'Er is geen passkey gebruikt: het is afgebroken, duurde te lang, of er is hier geen passkey.',
      'not-made': 'Er is geen passkey gemaakt: het is afgebroken of het duurde te lang.',
      'other-address':
        'Passkeys horen bij het vaste adres van Nachtwacht. Open de pagina op het adres dat de beheerder heeft ingesteld.',
      known: 'Op dit apparaat staat al een passkey voor uw account.',
      'too-simple':
        'Dit apparaat kan geen passkey bewaren die om een vingerafdruk, gezicht of pincode vraagt. Stel die eerst in of kies een ander apparaat.',
      failed: 'Het apparaat kon dit niet doen. Probeer het opnieuw of kies een ander apparaat.',
    },
  },
  en: {
    signIn: 'Sign in with a passkey',
    or: 'or',
    needed: 'The password is right. Confirm signing in with your passkey now.',
    lost: 'Did you lose your passkey? Ask an administrator to take your second step away.',
    title: 'Passkeys',
    intro:
      'With a passkey you sign in by your fingerprint, face or PIN, without a password. It counts as the second step: as long as you have one, the password alone is not enough.',
    none: 'You have no passkey yet.',
    made: 'Added on {{date}}',
    used: 'last used on {{date}}',
    unused: 'not used yet',
    add: {
      open: 'Add a passkey',
      title: 'Add a passkey',
      text: 'Your device will ask for your fingerprint, face or PIN. You are signed out everywhere else.',
      name: 'Name',
      nameHint: 'By which you will know this passkey, such as "Phone" or "Work laptop".',
      done: 'The passkey was added.',
    },
    remove: {
      open: 'Remove',
      named: 'Remove passkey: {{name}}',
      title: 'Remove passkey',
      text: 'Nobody can sign in with "{{name}}" after this, and you are signed out everywhere else. Remove it on the device itself as well.',
      done: 'The passkey was removed.',
    },
    proof: {
      password: 'Your password',
      passkey: 'Confirm with a passkey instead',
      required: 'Fill this in.',
    },
    instead: {
      text: 'You can use a passkey as well: your fingerprint, face or PIN instead of an app with codes.',
      open: 'Set up a passkey',
      app: 'Use an app with codes instead',
    },
    problem: {
      insecure:
        'Passkeys need a secure connection. Open Nachtwacht by https, or on the server itself at localhost.',
      unsupported: 'This browser does not know passkeys. Update it or use another browser.',
      cancelled: 'No passkey was used: it was cancelled, took too long, or there is no passkey here.',
      'not-made': 'No passkey was made: it was cancelled or took too long.',
      'other-address':
        'Passkeys belong to the fixed address of Nachtwacht. Open the page at the address that the administrator has set.',
      known: 'This device has a passkey for your account already.',
      'too-simple':
        'This device cannot keep a passkey that asks for a fingerprint, face or PIN. Set that up first or choose another device.',
      failed: 'The device could not do this. Try again or choose another device.',
    },
  },
});
