import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const MerakiSettings = z.object({
  url: field(
    z
      .url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' })
      .max(2000)
      .default('https://api.meraki.com'),
    {
      label: { nl: 'Adres van de API', en: 'Address of the API' },
      help: {
        nl: 'Voor bijna iedereen goed zoals het staat; alleen sommige landen hebben een eigen adres.',
        en: 'Right as it is for nearly everybody; only some countries have an address of their own.',
      },
      placeholder: 'https://api.meraki.com',
      target: true,
      input: 'url',
    },
  ),
  ...trustFields,
  organisation: field(
    z
      .string()
      .trim()
      .max(40)
      .regex(/^[\w-]*$/)
      .default(''),
    {
      label: { nl: 'Nummer van de organisatie', en: 'Number of the organisation' },
      help: {
        nl: 'Onderaan elke pagina van het dashboard. Leeg: de enige organisatie die de sleutel ziet.',
        en: 'At the bottom of every page of the dashboard. Empty: the only organisation that the key sees.',
      },
      placeholder: '549236',
    },
  ),
});
export type MerakiSettings = z.infer<typeof MerakiSettings>;

export const MerakiCredentials = z.object({
  apiKey: field(z.string().trim().min(1).max(500), {
    label: { nl: 'API-sleutel', en: 'API key' },
    help: {
      nl: 'Van een beheerder die de organisatie alleen mag lezen (My Profile > API access).',
      en: 'Of an administrator who may only read the organisation (My Profile > API access).',
    },
    input: 'password',
  }),
});
export type MerakiCredentials = z.infer<typeof MerakiCredentials>;
