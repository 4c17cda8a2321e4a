import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const OmadaSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van de controller zelf, met poort (software meestal 8043, hardware 443). Een controller in de cloud heeft geen eigen adres.',
      en: 'The address of the controller itself, with its port (software usually 8043, hardware 443). A cloud controller has no address of its own.',
    },
    placeholder: 'https://192.168.0.2:8043',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  sites: field(z.string().trim().max(2000).default(''), {
    label: { nl: 'Sites', en: 'Sites' },
    help: {
      nl: 'De namen van de sites, gescheiden door komma’s. Leeg: alle sites die het account ziet.',
      en: 'The names of the sites, separated by commas. Empty: all sites that the account sees.',
    },
  }),
});
export type OmadaSettings = z.infer<typeof OmadaSettings>;

export const OmadaCredentials = z.object({
  username: field(z.string().trim().min(1).max(200), {
    label: { nl: 'Gebruikersnaam', en: 'User name' },
    help: {
      nl: 'Een lokaal account van de controller met de rol Viewer, zonder tweestapsverificatie.',
      en: 'A local account of the controller with the role Viewer, without two-step verification.',
    },
  }),
  password: field(z.string().min(1).max(500), {
    label: { nl: 'Wachtwoord', en: 'Password' },
    input: 'password',
  }),
});
export type OmadaCredentials = z.infer<typeof OmadaCredentials>;
