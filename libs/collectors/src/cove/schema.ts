import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const CoveSettings = z.object({
  url: field(
    z
      .url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' })
      .max(2000)
      .default('https://api.backup.management'),
    {
      label: { nl: 'Adres', en: 'Address' },
      help: {
        nl: 'Het adres van de dienst; alleen wijzigen als de leverancier een ander adres opgeeft.',
        en: 'The address of the service; change it only where the vendor gives another one.',
      },
      placeholder: 'https://api.backup.management',
      target: true,
      input: 'url',
    },
  ),
  ...trustFields,
});
export type CoveSettings = z.infer<typeof CoveSettings>;

export const CoveCredentials = z.object({
  partner: field(z.string().trim().min(1).max(300), {
    label: { nl: 'Klantnaam in Cove', en: 'Customer name in Cove' },
    help: {
      nl: 'Precies zoals in de Management Console; de naam van de klant waar de gebruiker bij hoort.',
      en: 'Exactly as in the Management Console; the name of the customer that the user belongs to.',
    },
  }),
  username: field(z.string().trim().min(1).max(300), {
    label: { nl: 'Gebruiker', en: 'User' },
    help: {
      nl: 'Een gebruiker waarvoor API-authenticatie aanstaat.',
      en: 'A user that has API authentication switched on.',
    },
  }),
  password: field(z.string().min(1).max(500), {
    label: { nl: 'API-token', en: 'API token' },
    help: {
      nl: 'Het token dat Cove bij het aanmaken één keer toont.',
      en: 'The token that Cove shows once, when the user is made.',
    },
    input: 'password',
  }),
});
export type CoveCredentials = z.infer<typeof CoveCredentials>;
