import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const VeeamSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van de REST-dienst van de back-upserver, meestal poort 9419.',
      en: 'The address of the REST service of the backup server, usually port 9419.',
    },
    placeholder: 'https://192.168.1.20:9419',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  cancelled: field(z.enum(['warning', 'failed']).default('warning'), {
    label: { nl: 'Afgebroken door een medewerker', en: 'Cancelled by a person' },
    help: {
      nl: 'Hoe een run telt die iemand in Veeam heeft afgebroken.',
      en: 'What a run counts as that somebody stopped in Veeam.',
    },
    options: {
      warning: { nl: 'Waarschuwing', en: 'Warning' },
      failed: { nl: 'Mislukt', en: 'Failed' },
    },
    advanced: true,
  }),
});
export type VeeamSettings = z.infer<typeof VeeamSettings>;

export const VeeamCredentials = z.object({
  username: field(z.string().trim().min(1).max(200), {
    label: { nl: 'Gebruikersnaam', en: 'User name' },
    help: {
      nl: 'Een account met de rol Backup Viewer. Eigen rollen kunnen zich niet bij de REST-dienst aanmelden.',
      en: 'An account with the role Backup Viewer. Custom roles can not sign in to the REST service.',
    },
    placeholder: String.raw`VBR01\nachtwacht`,
  }),
  password: field(z.string().min(1).max(500), {
    label: { nl: 'Wachtwoord', en: 'Password' },
    input: 'password',
  }),
});
export type VeeamCredentials = z.infer<typeof VeeamCredentials>;
