import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const OpnsenseSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van de webinterface, met poort als die afwijkt.',
      en: 'The address of the web interface, with its port if that is not the usual one.',
    },
    placeholder: 'https://192.168.1.1',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  ignoredGateways: field(z.string().trim().max(1000).default(''), {
    label: { nl: 'Gateways overslaan', en: 'Ignored gateways' },
    help: {
      nl: 'Namen, gescheiden door komma’s. Een gateway zonder bewaking in OPNsense blijft anders onbekend.',
      en: 'Names, separated by commas. A gateway that OPNsense does not monitor stays unknown otherwise.',
    },
  }),
});
export type OpnsenseSettings = z.infer<typeof OpnsenseSettings>;

export const OpnsenseCredentials = z.object({
  key: field(z.string().trim().min(1).max(500), {
    label: { nl: 'API-sleutel (key)', en: 'API key' },
    help: {
      nl: 'Systeem > Toegang > Gebruikers: maak een gebruiker voor de bewaking en daarbij een API-sleutel.',
      en: 'System > Access > Users: make a user for monitoring and an API key with it.',
    },
    input: 'password',
  }),
  secret: field(z.string().trim().min(1).max(500), {
    label: { nl: 'Geheim (secret)', en: 'API secret' },
    input: 'password',
  }),
});
export type OpnsenseCredentials = z.infer<typeof OpnsenseCredentials>;
