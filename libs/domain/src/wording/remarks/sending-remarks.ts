import type { InEveryLanguage } from '../language';

/** Why a message did not arrive; `said` is what the receiver answered, with a colon before it, or nothing. */
export const SENDING_REMARKS = {
  'mail-name-unknown': {
    en: 'The name of the mail server {where} does not resolve: check its spelling and the DNS',
    nl: 'De naam van de mailserver {where} is niet te vinden: controleer de spelling en de DNS',
  },
  'mail-too-slow': {
    en: 'The mail server {where} did not finish within {seconds} s: check host and port',
    nl: 'De mailserver {where} was niet binnen {seconds} s klaar: controleer host en poort',
  },
  'mail-login-refused': {
    en: 'The mail server {where} refuses the user name or password{said}: enter them again',
    nl: 'De mailserver {where} weigert de gebruikersnaam of het wachtwoord{said}: voer ze opnieuw in',
  },
  'mail-envelope-refused': {
    en: 'The mail server {where} refuses the sender or every recipient{said}: check both addresses',
    nl: 'De mailserver {where} weigert de afzender of alle ontvangers{said}: controleer beide adressen',
  },
  'mail-message-refused': {
    en: 'The mail server {where} refuses the message{said}',
    nl: 'De mailserver {where} weigert het bericht{said}',
  },
  'mail-not-handed': {
    en: 'The mail could not be handed to {where}{said}',
    nl: 'De mail kon niet worden afgeleverd bij {where}{said}',
  },
  'mail-connection-refused': {
    en: 'The mail server {where} refuses the connection: nothing listens on that port',
    nl: 'De mailserver {where} weigert de verbinding: op die poort luistert niets',
  },
  'mail-no-route': {
    en: 'There is no route to the mail server {where}: check the network of this machine',
    nl: 'Er is geen route naar de mailserver {where}: controleer het netwerk van deze server',
  },
  'mail-refuses-to-talk': {
    en: 'The mail server {where} refuses to talk{said}',
    nl: 'De mailserver {where} wil niet praten{said}',
  },
  'mail-broke-off': {
    en: 'The connection with the mail server {where} broke off ({cause}): check port and security',
    nl: 'De verbinding met de mailserver {where} brak af ({cause}): controleer de poort en de beveiliging',
  },
  'mail-untrusted': {
    en: 'The certificate of the mail server {where} is not trusted ({cause}): paste its certificate in the settings, or use the name it is for',
    nl: 'Het certificaat van de mailserver {where} wordt niet vertrouwd ({cause}): plak het certificaat in de instellingen, of gebruik de naam waarvoor het is',
  },
  'mail-not-secure': {
    en: 'No secure connection with the mail server {where} ({cause}): check port and security',
    nl: 'Geen beveiligde verbinding met de mailserver {where} ({cause}): controleer de poort en de beveiliging',
  },
  'mail-password-open': {
    en: 'A password is not sent without encryption: choose STARTTLS or TLS, or leave the user name empty',
    nl: 'Een wachtwoord gaat niet onversleuteld over de lijn: kies STARTTLS of TLS, of laat de gebruikersnaam leeg',
  },
  'mail-not-set-up': {
    en: 'Mail is not set up here any more: set MAIL_URL for the worker, then send it again',
    nl: 'Mail is hier niet meer ingesteld: stel MAIL_URL in voor de worker en verstuur opnieuw',
  },
  'letter-not-opened': {
    en: 'The link can not be opened with the keys of this installation any more: send it again',
    nl: 'De link is met de sleutels van deze installatie niet meer te openen: verstuur opnieuw',
  },
  'letter-too-late': {
    en: 'It could not be delivered before its link ended: send it again',
    nl: 'Bezorgen lukte niet voordat de link verliep: verstuur opnieuw',
  },
  'hook-sends-on': {
    en: '{where} sends on to {location} (HTTP {status}): use that address instead{said}',
    nl: '{where} verwijst door naar {location} (HTTP {status}): gebruik voortaan dat adres{said}',
  },
  'hook-refuses': {
    en: '{where} refuses us (HTTP {status}): check the secret and its rights{said}',
    nl: '{where} weigert ons (HTTP {status}): controleer het geheim en de rechten{said}',
  },
  'hook-unknown': {
    en: '{where} does not know this address (HTTP {status}): correct it{said}',
    nl: '{where} kent dit adres niet (HTTP {status}): pas het aan{said}',
  },
  'hook-patience': {
    en: '{where} asks for fewer messages (HTTP 429){said}',
    nl: '{where} vraagt om minder berichten (HTTP 429){said}',
  },
  'hook-status': {
    en: '{where} did not take the message (HTTP {status}){said}',
    nl: '{where} nam het bericht niet aan (HTTP {status}){said}',
  },
  'channel-unknown': {
    en: 'This program knows no channel "{id}": remove the channel or update the program',
    nl: 'Deze versie van Nachtwacht kent geen kanaal ‘{id}’: verwijder het kanaal of werk bij',
  },
  'channel-incomplete': {
    en: 'The settings of this channel are not complete: open it and save it again',
    nl: 'De instellingen van dit kanaal zijn niet compleet: open het en bewaar het opnieuw',
  },
  'channel-no-credentials': {
    en: 'The credentials of this channel are missing: enter them again',
    nl: 'De inloggegevens van dit kanaal ontbreken: voer ze opnieuw in',
  },
  'message-not-sent': {
    en: 'The message could not be sent: {cause}',
    nl: 'Het bericht kon niet worden verstuurd: {cause}',
  },
} as const satisfies Record<string, InEveryLanguage>;
