import { defineTexts } from '../i18n/texts';

/** A fault class in words, and what a person can do about it. */
export const faultTexts = defineTexts('faults', {
  nl: {
    says: 'Technische melding',
    name: {
      unreachable: 'Niet bereikbaar',
      timeout: 'Geen antwoord op tijd',
      auth: 'Aanmelden geweigerd',
      'rate-limited': 'Te veel aanvragen',
      'bad-reply': 'Onleesbaar antwoord',
      misconfigured: 'Verkeerd ingesteld',
      'identity-changed': 'Ander apparaat dan voorheen',
    },
    advice: {
      unreachable:
        'Controleer of het systeem aanstaat, of het adres en de poort kloppen, en of een firewall de verbinding tegenhoudt.',
      timeout:
        'Het systeem of de lijn is traag of overbelast. Controleer de lijn; herhaalt het zich, kies dan een ruimer interval.',
      auth: 'Controleer gebruikersnaam, wachtwoord of sleutel, en of het account de gevraagde leesrechten heeft.',
      'rate-limited':
        'Het systeem vraagt om minder aanvragen. Kies een ruimer interval; er wordt vanzelf opnieuw geprobeerd.',
      'bad-reply':
        'Controleer of het adres bij dit soort systeem hoort en of de versie wordt ondersteund. Het laatste antwoord staat onder aan deze pagina.',
      misconfigured: 'Pas de instellingen van de koppeling aan; de melding hieronder zegt wat er niet klopt.',
      'identity-changed':
        'Zoek uit wie er op dit adres antwoordt. Is het apparaat vervangen of kreeg het een nieuwe sleutel, aanvaard dan de nieuwe identiteit op de pagina van de koppeling.',
    },
  },
  en: {
    says: 'Technical message',
    name: {
      unreachable: 'Cannot be reached',
      timeout: 'No answer in time',
      auth: 'Sign-in refused',
      'rate-limited': 'Too many requests',
      'bad-reply': 'Unreadable reply',
      misconfigured: 'Wrong settings',
      'identity-changed': 'Another device than before',
    },
    advice: {
      unreachable:
        'Check that the system is on, that the address and port are right, and that no firewall blocks the connection.',
      timeout:
        'The system or the line is slow or overloaded. Check the line; if it keeps happening, choose a longer interval.',
      auth: 'Check the user name, password or key, and that the account has the read rights that are asked for.',
      'rate-limited':
        'The system asks for fewer requests. Choose a longer interval; it is tried again by itself.',
      'bad-reply':
        'Check that the address belongs to this kind of system and that its version is supported. The last answer is at the bottom of this page.',
      misconfigured: 'Change the settings of the connection; the message below says what is wrong.',
      'identity-changed':
        'Find out who answers at this address. If the device was replaced or got a new key, accept the new identity on the page of the connection.',
    },
  },
});
