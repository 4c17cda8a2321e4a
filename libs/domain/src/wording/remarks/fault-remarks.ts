import type { InEveryLanguage } from '../language';

/** Why a poll failed, as far as connecting, encrypting and HTTP go; `where` is who was asked. */
export const FAULT_REMARKS = {
  'name-unknown': {
    en: 'The name of {where} does not resolve: check its spelling and the DNS of the domain',
    nl: 'De naam van {where} is niet te vinden: controleer de spelling en de DNS van het domein',
  },
  'no-name-server': {
    en: 'No name server answered for {where}: check the DNS of this machine',
    nl: 'Geen nameserver antwoordde voor {where}: controleer de DNS van deze server',
  },
  'name-too-slow': {
    en: 'The name of {where} was not resolved within {seconds} s: check the DNS of this machine',
    nl: 'De naam van {where} is niet binnen {seconds} s gevonden: controleer de DNS van deze server',
  },
  'connection-refused': {
    en: '{where} refuses the connection: nothing listens on that port',
    nl: '{where} weigert de verbinding: op die poort luistert niets',
  },
  'not-there': {
    en: '{where} is not there: no answer on its own network',
    nl: '{where} is er niet: geen antwoord op het eigen netwerk',
  },
  'no-route': { en: 'This machine has no route to {where}', nl: 'Deze server heeft geen route naar {where}' },
  'no-answer': {
    en: '{where} did not answer the connection',
    nl: '{where} antwoordde niet op de verbinding',
  },
  'broken-off': {
    en: '{where} broke off its answer before the end',
    nl: '{where} brak het antwoord halverwege af',
  },
  'closed-without-answer': {
    en: '{where} closed the connection without an answer',
    nl: '{where} verbrak de verbinding zonder antwoord',
  },
  'own-limits': {
    en: 'This machine could not dial {where}: {cause}',
    nl: 'Deze server kon {where} niet benaderen: {cause}',
  },
  'connect-too-slow': {
    en: '{where} did not take the connection within {seconds} s',
    nl: '{where} nam de verbinding niet binnen {seconds} s aan',
  },
  'tls-too-slow': {
    en: '{where} did not finish the TLS handshake within {seconds} s',
    nl: '{where} rondde het opzetten van TLS niet binnen {seconds} s af',
  },
  'answer-too-slow': {
    en: '{where} took the connection and did not answer within {seconds} s',
    nl: '{where} nam de verbinding aan, maar antwoordde niet binnen {seconds} s',
  },
  'body-too-slow': {
    en: '{where} did not finish its answer within {seconds} s',
    nl: '{where} maakte het antwoord niet binnen {seconds} s af',
  },
  'ended-while-asking': {
    en: 'The poll ended while {where} was still being asked',
    nl: 'De meting eindigde terwijl {where} nog werd bevraagd',
  },
  'headers-too-large': {
    en: '{where} sent more headers than are read (32 KiB)',
    nl: '{where} stuurde meer headers dan er worden gelezen (32 KiB)',
  },
  'not-http': {
    en: '{where} does not answer in HTTP: {cause}',
    nl: '{where} antwoordt niet in HTTP: {cause}',
  },
  'damaged-answer': {
    en: '{where} sent a compressed answer that is damaged',
    nl: '{where} stuurde een gecomprimeerd antwoord dat beschadigd is',
  },
  'forbidden-character': {
    en: 'A setting or credential for {where} holds a character that HTTP forbids',
    nl: 'In de instellingen of inloggegevens voor {where} staat een teken dat HTTP verbiedt',
  },
  'not-tls': {
    en: '{where} does not speak TLS: check the port, or use http://',
    nl: '{where} spreekt geen TLS: controleer de poort, of gebruik http://',
  },
  'client-certificate': {
    en: '{where} asks for a client certificate, which is not supported',
    nl: '{where} vraagt om een clientcertificaat; dat wordt niet ondersteund',
  },
  'tls-failed': {
    en: 'No TLS connection with {where} ({cause}): its TLS version or keys may be too old',
    nl: 'Geen TLS-verbinding met {where} ({cause}): de TLS-versie of de sleutels zijn misschien te oud',
  },
  'exchange-failed': { en: '{where} failed: {cause}', nl: '{where} gaf een fout: {cause}' },
  'no-final-answer': {
    en: '{where} announces an answer and never gives one',
    nl: '{where} kondigt een antwoord aan, maar geeft het niet',
  },
  'answer-too-large': {
    en: '{where} sent more than the {bytes} bytes that are read',
    nl: '{where} stuurde meer dan de {bytes} bytes die worden gelezen',
  },
  'unread-encoding': {
    en: '{where} sent its answer in an encoding that is not read: {encoding}',
    nl: '{where} stuurde het antwoord in een codering die niet wordt gelezen: {encoding}',
  },
  'credentials-refused': {
    en: '{where} refuses the credentials (HTTP 401): enter them again',
    nl: '{where} weigert de inloggegevens (HTTP 401): voer ze opnieuw in',
  },
  'call-refused': {
    en: '{where} refuses this call (HTTP 403): the account lacks a right',
    nl: '{where} weigert deze vraag (HTTP 403): het account mist een recht',
  },
  'asks-for-patience': {
    en: '{where} asks to be polled less often (HTTP 429)',
    nl: '{where} wil minder vaak bevraagd worden (HTTP 429)',
  },
  'asks-for-patience-until': {
    en: '{where} asks to be polled less often (HTTP 429), again after {wait}',
    nl: '{where} wil minder vaak bevraagd worden (HTTP 429), weer na {wait}',
  },
  'sends-on': {
    en: '{where} sends on to {location} (HTTP {status}): use that address',
    nl: '{where} verwijst door naar {location} (HTTP {status}): gebruik dat adres',
  },
  'http-status': { en: '{where} answered HTTP {status}', nl: '{where} antwoordde met HTTP {status}' },
  nowhere: { en: 'nowhere', nl: 'nergens' },

  'no-host': {
    en: '"{entered}" is not a host name and not an IP address: correct the settings',
    nl: '‘{entered}’ is geen hostnaam en geen IP-adres: pas de instellingen aan',
  },
  'no-address': {
    en: '"{entered}" is not an address: correct the settings',
    nl: '‘{entered}’ is geen adres: pas de instellingen aan',
  },
  'wrong-scheme': {
    en: 'An address starts with http:// or https://, not with {scheme}',
    nl: 'Een adres begint met http:// of https://, niet met {scheme}',
  },
  'credentials-in-address': {
    en: 'The address holds a user name or password: use the fields for credentials',
    nl: 'In het adres staat een gebruikersnaam of wachtwoord: gebruik daarvoor de velden voor inloggegevens',
  },

  'certificate-expired': {
    en: 'The certificate of {where} has expired: renew it there',
    nl: 'Het certificaat van {where} is verlopen: vernieuw het daar',
  },
  'certificate-early': {
    en: 'The certificate of {where} is not valid yet: check the clocks',
    nl: 'Het certificaat van {where} is nog niet geldig: controleer de klokken',
  },
  'certificate-other-name': {
    en: 'The certificate of {where} is for another name: use that name in the address, or pin {fingerprint}',
    nl: 'Het certificaat van {where} is voor een andere naam: gebruik die naam in het adres, of zet {fingerprint} vast',
  },
  'certificate-untrusted': {
    en: 'The certificate of {where} is not publicly trusted ({cause}): compare it on the device and pin {fingerprint}',
    nl: 'Het certificaat van {where} wordt niet openbaar vertrouwd ({cause}): vergelijk het op het apparaat en zet {fingerprint} vast',
  },
  'pin-malformed': {
    en: 'The pinned fingerprint is not a SHA-256 one: 64 hexadecimal digits',
    nl: 'De vastgezette vingerafdruk is geen SHA-256: 64 hexadecimale tekens',
  },
  'identity-changed': {
    en: '{where} shows another key than at the first contact, so the credentials were not sent. If the device was replaced or got a new key, accept the new identity on the page of the connection; otherwise find out who answers there',
    nl: '{where} toont een andere sleutel dan bij het eerste contact, dus de inloggegevens zijn niet verstuurd. Is het apparaat vervangen of kreeg het een nieuwe sleutel, aanvaard dan de nieuwe identiteit op de pagina van de koppeling; zoek anders uit wie daar antwoordt',
  },
  'pin-differs': {
    en: '{where} shows another certificate than the pinned one, so nothing was sent. If it was renewed, pin {fingerprint}',
    nl: '{where} toont een ander certificaat dan het vastgezette, dus er is niets verstuurd. Is het vernieuwd, zet dan {fingerprint} vast',
  },
  'pin-missing': {
    en: 'Only one certificate may be accepted, but its fingerprint is not filled in',
    nl: 'Er mag maar één certificaat worden aanvaard, maar de vingerafdruk is niet ingevuld',
  },

  'no-ping': {
    en: 'Neither fping nor ping is on this machine: install fping and let it open raw sockets (Debian: apt install fping)',
    nl: 'Op deze server staat geen fping en geen ping: installeer fping met het recht om raw sockets te openen (Debian: apt install fping)',
  },
  'ping-broken': {
    en: '{program} does not work here (exit {exit}: {cause}): install fping and let it open raw sockets (Debian: apt install fping)',
    nl: '{program} werkt hier niet (exit {exit}: {cause}): installeer fping met het recht om raw sockets te openen (Debian: apt install fping)',
  },
  'snmp-community-missing': {
    en: 'SNMP version 2c needs a community. Enter it with the credentials.',
    nl: 'SNMP-versie 2c vraagt om een community. Vul die in bij de inloggegevens.',
  },
  'snmp-user-missing': {
    en: 'SNMP version 3 needs a user. Enter one with the credentials, or choose version 2c.',
    nl: 'SNMP-versie 3 vraagt om een gebruiker. Vul die in bij de inloggegevens, of kies versie 2c.',
  },
  'snmp-auth-missing': {
    en: 'Encryption without authentication does not exist in SNMP. Enter an authentication password as well.',
    nl: 'Versleuteling zonder aanmelden bestaat niet in SNMP. Vul ook een wachtwoord voor aanmelden in.',
  },
  'snmp-key-short': {
    en: 'A password of SNMP version 3 has at least {min} characters.',
    nl: 'Een wachtwoord van SNMP-versie 3 heeft minstens {min} tekens.',
  },
  'ping-number': {
    en: '{name} is {entered}: a whole number from {min} to {max} is expected',
    nl: '{name} is {entered}: hier hoort een heel getal van {min} tot en met {max}',
  },
  'udp-failed': { en: 'udp-echo to port {port}: {cause}', nl: 'udp-echo naar poort {port}: {cause}' },
  'nothing-echoes': {
    en: '{where} is there, but nothing echoes on UDP port {port}',
    nl: '{where} is er, maar op UDP-poort {port} komt niets terug',
  },
  'all-packets-lost': {
    en: '{where} answered none of {count} packets within {limit} ms each',
    nl: '{where} beantwoordde geen van {count} pakketten binnen {limit} ms',
  },
  'inbox-too-slow': {
    en: 'The messages of this connection could not be read in time',
    nl: 'De meldingen van deze koppeling konden niet op tijd worden gelezen',
  },
  'other-shape': {
    en: '{what} has another shape than expected: {cause}',
    nl: '{what} heeft een andere vorm dan verwacht: {cause}',
  },
  'other-shape-at': {
    en: '{what} has another shape than expected at {path}: {cause}',
    nl: '{what} heeft een andere vorm dan verwacht bij {path}: {cause}',
  },
  'not-json': { en: '{what} is not JSON', nl: '{what} is geen JSON' },
  'collector-failed': { en: 'The collector failed: {cause}', nl: 'De meting zelf ging fout: {cause}' },
  'no-collector': {
    en: 'This program has no collector "{id}". Archive the connection or update.',
    nl: 'Deze versie van Nachtwacht kent ‘{id}’ niet. Archiveer de koppeling of werk bij.',
  },
  'no-credentials': {
    en: 'There are no credentials. Enter them at the connection.',
    nl: 'Er zijn geen inloggegevens. Voer ze in bij de koppeling.',
  },
} as const satisfies Record<string, InEveryLanguage>;
