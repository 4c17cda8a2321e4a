import { remark } from '@nachtwacht/domain';
import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const UnifiSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van de console of controller, met poort als die afwijkt.',
      en: 'The address of the console or controller, with its port if that is not the usual one.',
    },
    placeholder: 'https://192.168.1.1',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  console: field(z.enum(['unifi-os', 'classic']).default('unifi-os'), {
    label: { nl: 'Soort controller', en: 'Kind of controller' },
    options: {
      'unifi-os': {
        nl: 'UniFi OS (Cloud Gateway, Cloud Key, UniFi OS Server)',
        en: 'UniFi OS (Cloud Gateway, Cloud Key, UniFi OS Server)',
      },
      classic: {
        nl: 'Losse Network-controller (meestal poort 8443)',
        en: 'Network controller of its own (usually port 8443)',
      },
    },
  }),
  sites: field(
    z
      .string()
      .trim()
      .max(2000)
      .regex(/^(?:[\w-]+(?:\s*,\s*[\w-]+)*)?$/, remark('site-names'))
      .default(''),
    {
      label: { nl: 'Sites', en: 'Sites' },
      help: {
        nl: 'De korte namen zoals ze in de adresbalk staan (default, a1b2c3d4), gescheiden door komma’s. Leeg: alle sites.',
        en: 'The short names as the address bar shows them (default, a1b2c3d4), separated by commas. Empty: all sites.',
      },
    },
  ),
});
export type UnifiSettings = z.infer<typeof UnifiSettings>;

export const UnifiCredentials = z
  .object({
    apiKey: field(z.string().trim().max(500).default(''), {
      label: { nl: 'API-sleutel', en: 'API key' },
      help: {
        nl: 'Aanbevolen. Te maken in Network onder Control Plane > Integrations.',
        en: 'Recommended. Made in Network under Control Plane > Integrations.',
      },
      input: 'password',
    }),
    username: field(z.string().trim().max(200).default(''), {
      label: { nl: 'Gebruikersnaam', en: 'User name' },
      help: {
        nl: 'Alleen zonder API-sleutel: een lokaal account met alleen-lezenrechten, zonder tweestapsverificatie.',
        en: 'Only without an API key: a local account that may only read, without two-step verification.',
      },
    }),
    password: field(z.string().max(500).default(''), {
      label: { nl: 'Wachtwoord', en: 'Password' },
      input: 'password',
    }),
  })
  .refine(({ apiKey, username, password }) => apiKey !== '' || (username !== '' && password !== ''), {
    error: remark('key-or-login'),
    path: ['apiKey'],
  });
export type UnifiCredentials = z.infer<typeof UnifiCredentials>;
