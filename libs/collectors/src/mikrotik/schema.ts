import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const MikrotikSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van de service www-ssl, met poort als die afwijkt.',
      en: 'The address of the service www-ssl, with its port if that is not the usual one.',
    },
    placeholder: 'https://192.168.88.1',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  checksByItself: field(z.boolean().default(false), {
    label: { nl: 'Zoekt zelf dagelijks naar updates', en: 'Looks for updates by itself every day' },
    help: {
      nl: 'Aan als de router een taak heeft die dagelijks check-for-updates uitvoert. De router zegt niet wanneer die keek: anders telt “up-to-date” niet als het antwoord oud kan zijn.',
      en: 'On when the router has a task that runs check-for-updates every day. The router does not say when it looked: otherwise “up to date” does not count when the answer may be old.',
    },
    input: 'switch',
  }),
  ignoredLines: field(z.string().trim().max(1000).default(''), {
    label: { nl: 'Lijnen overslaan', en: 'Ignored lines' },
    help: {
      nl: 'Namen of hosts uit Netwatch, gescheiden door komma’s.',
      en: 'Names or hosts of Netwatch, separated by commas.',
    },
  }),
});
export type MikrotikSettings = z.infer<typeof MikrotikSettings>;

export const MikrotikCredentials = z.object({
  username: field(
    z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^:]+$/),
    {
      label: { nl: 'Gebruikersnaam', en: 'User name' },
      help: {
        nl: 'Een gebruiker in een groep met de policies read, api en rest-api, en met het adres van de bewaking als toegestaan adres.',
        en: 'A user in a group with the policies read, api and rest-api, and with the address of the monitoring as its allowed address.',
      },
    },
  ),
  password: field(z.string().min(1).max(500), {
    label: { nl: 'Wachtwoord', en: 'Password' },
    input: 'password',
  }),
});
export type MikrotikCredentials = z.infer<typeof MikrotikCredentials>;
