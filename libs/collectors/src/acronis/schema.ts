import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const AcronisSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres van het datacentrum', en: 'Address of the data centre' },
    help: {
      nl: 'Zoals het in de adresbalk van de beheerconsole staat, zonder wat erachter komt.',
      en: 'As the address bar of the management console shows it, without what follows.',
    },
    placeholder: 'https://eu2-cloud.acronis.com',
    target: true,
    input: 'url',
  }),
  ...trustFields,
});
export type AcronisSettings = z.infer<typeof AcronisSettings>;

export const AcronisCredentials = z.object({
  clientId: field(z.string().trim().min(1).max(200), {
    label: { nl: 'Client-id', en: 'Client ID' },
    help: {
      nl: 'Van een API-client van de klant (Instellingen > API-clients).',
      en: 'Of an API client of the customer (Settings > API clients).',
    },
  }),
  clientSecret: field(z.string().trim().min(1).max(500), {
    label: { nl: 'Geheim', en: 'Secret' },
    help: {
      nl: 'Acronis toont het één keer, bij het aanmaken.',
      en: 'Acronis shows it once, when the client is made.',
    },
    input: 'password',
  }),
});
export type AcronisCredentials = z.infer<typeof AcronisCredentials>;
