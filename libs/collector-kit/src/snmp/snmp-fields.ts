import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { field } from '../field';
import { asciiHost } from '../host';
import { SNMP_AUTH_PROTOCOLS, SNMP_PRIVACY_PROTOCOLS } from '../poll-context';

const isHost = (text: string): boolean => asciiHost(text) !== null;

/** Where an agent is and how it is spoken to. Spread in the settings; hand the settings to `snmpTargetOf`. */
export const snmpFields = {
  host: field(z.string().trim().min(1).max(253).refine(isHost, remark('host-or-ip')), {
    label: { nl: 'Host', en: 'Host' },
    help: { nl: 'Naam of IP-adres van het apparaat.', en: 'Name or IP address of the device.' },
    placeholder: '192.168.1.1',
    target: true,
  }),
  port: field(z.number().int().min(1).max(65_535).default(161), {
    label: { nl: 'Poort', en: 'Port' },
    input: 'number',
    target: true,
    advanced: true,
  }),
  version: field(z.enum(['3', '2c']).default('3'), {
    target: true,
    label: { nl: 'SNMP-versie', en: 'SNMP version' },
    help: {
      nl: 'Versie 2c stuurt het wachtwoord (community) leesbaar over het netwerk; kies 3 waar het apparaat dat kan.',
      en: 'Version 2c sends its password (community) readable over the network; choose 3 where the device can.',
    },
    options: {
      '3': { nl: '3 (met gebruiker)', en: '3 (with a user)' },
      '2c': { nl: '2c (met community)', en: '2c (with a community)' },
    },
  }),
  authProtocol: field(z.enum(SNMP_AUTH_PROTOCOLS).default('sha'), {
    label: { nl: 'Aanmelden met', en: 'Authentication' },
    target: true,
    advanced: true,
    options: {
      md5: { nl: 'MD5', en: 'MD5' },
      sha: { nl: 'SHA-1', en: 'SHA-1' },
      sha224: { nl: 'SHA-224', en: 'SHA-224' },
      sha256: { nl: 'SHA-256', en: 'SHA-256' },
      sha384: { nl: 'SHA-384', en: 'SHA-384' },
      sha512: { nl: 'SHA-512', en: 'SHA-512' },
    },
  }),
  privacyProtocol: field(z.enum(SNMP_PRIVACY_PROTOCOLS).default('aes'), {
    label: { nl: 'Versleutelen met', en: 'Encryption' },
    help: {
      nl: 'DES kan niet meer: stel het apparaat in op AES.',
      en: 'DES is no longer possible: set the device to AES.',
    },
    target: true,
    advanced: true,
    options: {
      aes: { nl: 'AES-128', en: 'AES-128' },
      aes256b: { nl: 'AES-256 (Blumenthal)', en: 'AES-256 (Blumenthal)' },
      aes256r: { nl: 'AES-256 (Reeder, Cisco)', en: 'AES-256 (Reeder, Cisco)' },
    },
  }),
};

export type SnmpSettings = z.infer<z.ZodObject<typeof snmpFields>>;

/** Which of them are needed depends on the version: `snmpTargetOf` says what is missing. */
export const SnmpCredentials = z.object({
  community: field(z.string().max(200).default(''), {
    label: { nl: 'Community (2c)', en: 'Community (2c)' },
    help: { nl: 'Alleen lezen is genoeg.', en: 'Read-only is enough.' },
    input: 'password',
  }),
  user: field(z.string().trim().max(200).default(''), {
    label: { nl: 'Gebruiker (3)', en: 'User (3)' },
  }),
  authKey: field(z.string().max(500).default(''), {
    label: { nl: 'Wachtwoord voor aanmelden (3)', en: 'Authentication password (3)' },
    help: { nl: 'Minstens acht tekens.', en: 'At least eight characters.' },
    input: 'password',
  }),
  privacyKey: field(z.string().max(500).default(''), {
    label: { nl: 'Wachtwoord voor versleuteling (3)', en: 'Encryption password (3)' },
    input: 'password',
  }),
});
export type SnmpCredentials = z.infer<typeof SnmpCredentials>;
