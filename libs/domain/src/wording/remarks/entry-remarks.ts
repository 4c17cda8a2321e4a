import type { InEveryLanguage } from '../language';

/** What is wrong with an entry of a form or a line of an import. */
export const ENTRY_REMARKS = {
  required: { en: 'Fill this in.', nl: 'Vul dit in.' },
  'not-valid': { en: 'This is not right.', nl: 'Dit klopt niet.' },
  'at-least-characters': { en: 'At least {min} characters.', nl: 'Minstens {min} tekens.' },
  'at-most-characters': { en: 'At most {max} characters.', nl: 'Hoogstens {max} tekens.' },
  'at-least': { en: 'At least {min}.', nl: 'Minstens {min}.' },
  'at-most': { en: 'At most {max}.', nl: 'Hoogstens {max}.' },
  'whole-number': { en: 'A whole number.', nl: 'Een heel getal.' },
  'a-number': { en: 'A number.', nl: 'Een getal.' },
  'a-choice': { en: 'Choose one of the options.', nl: 'Kies een van de mogelijkheden.' },
  'an-address': {
    en: 'An address that starts with https:// or http://.',
    nl: 'Een adres dat begint met https:// of http://.',
  },
  'a-mail-address': { en: 'An e-mail address.', nl: 'Een e-mailadres.' },
  'a-date': { en: 'A date and a time.', nl: 'Een datum en een tijd.' },
  'other-notation': { en: 'Written in another way.', nl: 'Dit hoort anders geschreven te worden.' },
  'too-many-entries': { en: 'At most {max} at once.', nl: 'Hoogstens {max} tegelijk.' },
  'seconds-between': { en: 'From {min} to {max} seconds.', nl: 'Van {min} tot en met {max} seconden.' },

  'code-letters': {
    en: 'letters, digits, point, dash and underscore; at most 40',
    nl: 'Letters, cijfers, punt, streepje en laag streepje; hoogstens 40.',
  },
  'after-the-start': { en: 'must be after the start', nl: 'Moet na het begin liggen.' },
  'password-breached': {
    en: 'This password is in a list of leaked passwords. Choose another one.',
    nl: 'Dit wachtwoord staat op een lijst met gelekte wachtwoorden. Kies een ander.',
  },
  'password-guessable': {
    en: 'This password is little more than what anybody would try first here. Choose another one.',
    nl: 'Dit wachtwoord is weinig meer dan wat iedereen hier het eerst probeert. Kies een ander.',
  },
  'password-wrong': {
    en: 'This is not the present password.',
    nl: 'Dit is niet het huidige wachtwoord.',
  },
  'person-known': {
    en: 'There is a person with this address already.',
    nl: 'Er is al iemand met dit e-mailadres.',
  },
  'in-the-future': { en: 'Must be in the future.', nl: 'Moet in de toekomst liggen.' },
  'not-in-the-future': { en: 'Must not be in the future.', nl: 'Mag niet in de toekomst liggen.' },
  'limits-crossed': {
    nl: 'De grens voor kritiek wordt eerder bereikt dan die voor waarschuwing. Wissel ze om of laat er één leeg.',
    en: 'The critical limit is reached before the warning. Swap them, or leave one empty.',
  },
  'no-time-zone': {
    en: 'There is no such time zone. Write it like Europe/Amsterdam.',
    nl: 'Deze tijdzone bestaat niet. Schrijf haar als Europe/Amsterdam.',
  },
  'time-zone-like': {
    en: 'a time zone such as Europe/Amsterdam',
    nl: 'Een tijdzone, zoals Europe/Amsterdam.',
  },
  'host-or-ip': { en: 'A host name or an IP address', nl: 'Een hostnaam of een IP-adres.' },
  'bare-host': {
    en: 'A host name or IP address, without http://',
    nl: 'Een hostnaam of IP-adres, zonder http://.',
  },
  'network-or-ip': {
    en: 'An IP address or a network, such as 10.0.0.5 or 192.168.1.0/24',
    nl: 'Een IP-adres of een netwerk, zoals 10.0.0.5 of 192.168.1.0/24.',
  },
  'port-or-range': {
    en: 'A port or a range of ports, such as 443 or 8000-8100',
    nl: 'Een poort of een reeks poorten, zoals 443 of 8000-8100.',
  },
  'status-codes': { en: 'Such as 200-299 or 200, 301', nl: 'Zoals 200-299 of 200, 301.' },
  'site-names': { en: 'Names of sites, separated by commas', nl: 'Namen van sites, met komma’s ertussen.' },
  'five-fields': {
    en: 'five fields: minute hour day month weekday, such as "30 22 * * 1-5"; or empty',
    nl: 'Vijf velden: minuut uur dag maand weekdag, zoals ‘30 22 * * 1-5’; of leeg.',
  },
  'at-most-days': { en: 'At most {max} days at once.', nl: 'Hoogstens {max} dagen tegelijk.' },
  'cron-like': {
    en: 'Five fields: minute, hour, day, month, weekday, such as 30 22 * * 1-5; on a day that comes.',
    nl: 'Vijf velden: minuut, uur, dag, maand, weekdag, zoals 30 22 * * 1-5; op een dag die ook komt.',
  },
  'schedule-learned': {
    en: 'It ran on {ran} of the {due} days that fit; nine of ten runs began within {spread} minutes of this time.',
    nl: 'Hij draaide op {ran} van de {due} dagen die daarbij passen; negen van de tien keer begon hij binnen {spread} minuten van dit tijdstip.',
  },
  fingerprint: {
    en: 'A SHA-256 fingerprint is 64 hexadecimal digits',
    nl: 'Een SHA-256-vingerafdruk telt 64 hexadecimale tekens.',
  },
  'key-or-login': {
    en: 'Fill in an API key, or a user name and a password',
    nl: 'Vul een API-sleutel in, of een gebruikersnaam en een wachtwoord.',
  },
  'use-https': {
    en: 'Use https://, or allow http under the advanced settings',
    nl: 'Gebruik https://, of sta http toe bij de geavanceerde instellingen.',
  },
  'starts-with-https': { en: 'An address starts with https://', nl: 'Een adres begint met https://.' },
  'one-recipient': { en: 'Enter at least one address', nl: 'Vul minstens één adres in.' },
  'many-recipients': {
    en: 'At most {max} addresses: use a distribution list',
    nl: 'Hoogstens {max} adressen: gebruik een verdeellijst.',
  },
  'no-mail-address': { en: '{entered} is not a mail address', nl: '{entered} is geen e-mailadres.' },
  'pem-certificate': { en: 'A certificate in PEM form', nl: 'Een certificaat in PEM-vorm.' },

  'no-such-kind-of-connection': {
    en: 'There is no such kind of connection.',
    nl: 'Dit soort koppeling bestaat niet.',
  },
  'no-such-kind-of-channel': {
    en: 'There is no such kind of channel.',
    nl: 'Dit soort kanaal bestaat niet.',
  },
  'kind-without-credentials': {
    en: 'This kind has no credentials.',
    nl: 'Dit soort heeft geen inloggegevens.',
  },
  'no-such-customer': { en: 'There is no such customer.', nl: 'Deze klant bestaat niet.' },
  'no-such-site': { en: 'This customer has no such site.', nl: 'Deze klant heeft die vestiging niet.' },
  'no-such-asset': { en: 'This customer has no such asset.', nl: 'Deze klant heeft dat object niet.' },
  'no-such-service': { en: 'There is no such service.', nl: 'Deze dienst bestaat niet.' },
  'no-such-package': {
    en: 'There is no such package, or it is not sold any more.',
    nl: 'Dit pakket bestaat niet, of wordt niet meer verkocht.',
  },
  'protects-itself': {
    en: 'A backup does not protect itself: choose the server or workstation.',
    nl: 'Een back-up beschermt niet zichzelf: kies de server of het werkstation.',
  },
  'no-such-job': {
    en: 'This customer has no such backup, or it is archived.',
    nl: 'Deze klant heeft die back-up niet, of hij is gearchiveerd.',
  },
  'not-a-judged-month': {
    en: 'Choose this month or one of the twelve before it.',
    nl: 'Kies deze maand of een van de twaalf ervoor.',
  },
  'site-archived': { en: 'This site is archived.', nl: 'Deze vestiging is gearchiveerd.' },
  'site-without-customer': {
    en: 'A site needs its customer.',
    nl: 'Bij een vestiging hoort een klant.',
  },
  'code-taken': { en: 'Another customer has this code.', nl: 'Een andere klant heeft deze code al.' },
  'site-name-taken': {
    en: 'This customer has a site of that name already.',
    nl: 'Deze klant heeft al een vestiging met die naam.',
  },
  'watches-others': {
    en: 'Watches assets of another customer.',
    nl: 'Bewaakt objecten van een andere klant.',
  },
  'not-held': { en: 'The connection does not hold this.', nl: 'De koppeling heeft dit niet gevonden.' },
  'listed-twice': { en: 'Is in the list twice.', nl: 'Staat twee keer in de lijst.' },
  'accepted-as-another': {
    en: 'Was accepted as another asset already.',
    nl: 'Is al als een ander object opgenomen.',
  },
  'connection-of-another': {
    en: 'The connection is of another customer.',
    nl: 'De koppeling is van een andere klant.',
  },
  'no-living-customer': {
    en: 'There is no such customer, or it is archived.',
    nl: 'Deze klant bestaat niet, of is gearchiveerd.',
  },
  'no-living-site': {
    en: 'This customer has no such site, or it is archived.',
    nl: 'Deze klant heeft die vestiging niet, of zij is gearchiveerd.',
  },
  'no-living-asset': {
    en: 'This customer has no such asset, or it is archived.',
    nl: 'Deze klant heeft dat object niet, of het is gearchiveerd.',
  },
  'watched-already': {
    en: 'This connection watches this asset already.',
    nl: 'Deze koppeling bewaakt dit object al.',
  },
  'mail-senders-like': {
    en: 'Write mail addresses or domains, such as nas@example.nl, example.nl; at most 50.',
    nl: 'Schrijf mailadressen of domeinen, zoals nas@voorbeeld.nl, voorbeeld.nl; hoogstens 50.',
  },
  'mail-hosts-like': {
    en: 'Write IP addresses or networks, such as 203.0.113.7, 198.51.100.0/24; at most 50.',
    nl: 'Schrijf IP-adressen of netwerken, zoals 203.0.113.7, 198.51.100.0/24; hoogstens 50.',
  },
  'release-is-there': {
    en: 'The catalogue has this version already. Change that entry instead.',
    nl: 'Deze versie staat al in de catalogus. Wijzig die regel.',
  },
  'release-columns': {
    en: 'The first line has to name the columns: vendor, train, model, version, released, security, exploited, end of life, withdrawn, source, note. Vendor must be there.',
    nl: 'De eerste regel hoort de kolommen te noemen: merk, reeks, model, versie, uitgebracht, beveiliging, misbruikt, einde ondersteuning, ingetrokken, bron, opmerking. Merk moet erbij zijn.',
  },
  'window-backwards': {
    en: 'The end must be after the start, and in the future.',
    nl: 'Het einde moet na het begin liggen, en in de toekomst.',
  },
  'mail-rules-like': {
    en: 'These are no rules. At most {most}, each with a condition and an outcome.',
    nl: 'Dit zijn geen regels. Hoogstens {most}, elk met een voorwaarde en een uitkomst.',
  },
  'mail-rules-patterns': {
    en: 'At most {most} conditions can be regular expressions.',
    nl: 'Hoogstens {most} voorwaarden kunnen een reguliere expressie zijn.',
  },
  'mail-rules-pattern': {
    en: 'This regular expression can’t be used: {pattern}. It can look at one place only: no look-around, no back-references.',
    nl: 'Deze reguliere expressie is niet te gebruiken: {pattern}. Vooruit- of terugkijken en terugverwijzen kan niet.',
  },
} as const satisfies Record<string, InEveryLanguage>;
