import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const PfsenseSettings = z.object({
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
      nl: 'Namen, gescheiden door komma’s. Een gateway die pfSense niet bewaakt, blijft anders onbekend.',
      en: 'Names, separated by commas. A gateway that pfSense does not monitor stays unknown otherwise.',
    },
  }),
  ignoredServices: field(z.string().trim().max(1000).default(''), {
    label: { nl: 'Services overslaan', en: 'Ignored services' },
    help: {
      nl: 'Namen zoals pfSense ze noemt, gescheiden door komma’s: unbound, ntpd.',
      en: 'Names as pfSense writes them, separated by commas: unbound, ntpd.',
    },
    advanced: true,
  }),
});
export type PfsenseSettings = z.infer<typeof PfsenseSettings>;

export const PfsenseCredentials = z.object({
  key: field(z.string().trim().min(1).max(500), {
    label: { nl: 'API-sleutel', en: 'API key' },
    help: {
      nl: 'Maak een gebruiker met alleen de GET-rechten die nodig zijn, en als die gebruiker een sleutel: System > REST API > Keys.',
      en: 'Make a user with only the GET privileges that are needed, and as that user a key: System > REST API > Keys.',
    },
    input: 'password',
  }),
});
export type PfsenseCredentials = z.infer<typeof PfsenseCredentials>;

/** The names in a list that a person typed. */
export function namesIn(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((name) => name.trim().toLowerCase()));
}
