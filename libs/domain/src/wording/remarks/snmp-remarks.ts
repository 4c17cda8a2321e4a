import type { InEveryLanguage } from '../language';

/** Why an SNMP agent could not be read. */
export const SNMP_REMARKS = {
  'snmp-silent': {
    en: '{where} does not answer by SNMP: a wrong community, a device that does not let this server ask, a closed port and a device that is off all look like this. Check the community and which addresses the device lets ask',
    nl: '{where} antwoordt niet via SNMP: een verkeerde community, een apparaat dat deze server niet toelaat, een dichte poort en een apparaat dat uit staat zien er alle zo uit. Controleer de community en welke adressen het apparaat toelaat',
  },
  'snmp-silent-v3': {
    en: '{where} does not answer by SNMP 3: a device that does not let this server ask, a closed port and a device that is off all look like this. Check whether SNMP 3 is on and which addresses the device lets ask',
    nl: '{where} antwoordt niet via SNMP 3: een apparaat dat deze server niet toelaat, een dichte poort en een apparaat dat uit staat zien er alle zo uit. Controleer of SNMP 3 aan staat en welke adressen het apparaat toelaat',
  },
  'snmp-fell-silent': {
    en: '{where} answered by SNMP and then fell silent: it may be too busy, or drop large answers on their way',
    nl: '{where} antwoordde via SNMP en viel toen stil: het apparaat kan te druk zijn, of grote antwoorden komen onderweg niet door',
  },
  'snmp-not-snmp': {
    en: 'What {where} answers is no SNMP: check the port',
    nl: 'Wat {where} antwoordt is geen SNMP: controleer de poort',
  },
  'snmp-wrong-digest': {
    en: '{where} refuses the authentication password of SNMP: check the password and the protocol (MD5, SHA)',
    nl: '{where} weigert het wachtwoord voor aanmelden van SNMP: controleer het wachtwoord en het protocol (MD5, SHA)',
  },
  'snmp-unknown-user': {
    en: '{where} does not know this SNMP user: check its name, upper and lower case matter',
    nl: '{where} kent deze SNMP-gebruiker niet: controleer de naam, hoofdletters tellen mee',
  },
  'snmp-not-authorised': {
    en: '{where} knows this SNMP user and does not let it read: enter the encryption password if the device asks for encryption, or give the user the right to read',
    nl: '{where} kent deze SNMP-gebruiker en laat hem niet lezen: vul het wachtwoord voor versleuteling in als het apparaat daarom vraagt, of geef de gebruiker leesrecht',
  },
  'snmp-cannot-decrypt': {
    en: '{where} is there and does not answer what is encrypted: check the encryption password of SNMP and its protocol (AES-128 or AES-256)',
    nl: '{where} is er en antwoordt niet op wat versleuteld is: controleer het wachtwoord voor versleuteling van SNMP en het protocol (AES-128 of AES-256)',
  },
  'snmp-engine': {
    en: '{where} does not agree on the time with its own SNMP engine: restart SNMP on the device if this goes on',
    nl: '{where} is het met de eigen SNMP-engine niet eens over de tijd: herstart SNMP op het apparaat als dit aanhoudt',
  },
  'snmp-unproven': {
    en: 'An answer in the name of {where} came without the proof of SNMP 3 and was not believed: find out who answers there',
    nl: 'Een antwoord uit naam van {where} kwam zonder het bewijs van SNMP 3 en is niet geloofd: zoek uit wie daar antwoordt',
  },
  'snmp-nonsense': {
    en: '{where} answers SNMP in a way that is not allowed: {cause}',
    nl: '{where} antwoordt via SNMP op een manier die niet mag: {cause}',
  },
  'snmp-shows-nothing': {
    en: 'The agent answers and shows nothing: give the community or user the right to read the whole tree (view .1)',
    nl: 'De agent antwoordt en laat niets zien: geef de community of gebruiker het recht de hele boom te lezen (view .1)',
  },
  'snmp-no-turn': {
    en: 'No SNMP session was free to ask {where} in time: too many devices are slow or silent at once',
    nl: 'Er kwam niet op tijd een SNMP-sessie vrij om {where} te vragen: te veel apparaten zijn tegelijk traag of stil',
  },
} as const satisfies Record<string, InEveryLanguage>;
