import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const RedfishSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van de beheerpoort van de server (iDRAC, iLO, BMC), niet van Windows of Linux erop.',
      en: 'The address of the server’s management port (iDRAC, iLO, BMC), not of the Windows or Linux on it.',
    },
    placeholder: 'https://192.168.1.120',
    target: true,
    input: 'url',
  }),
  ...trustFields,
});
export type RedfishSettings = z.infer<typeof RedfishSettings>;

export const RedfishCredentials = z.object({
  username: field(z.string().trim().min(1).max(200), {
    label: { nl: 'Gebruikersnaam', en: 'User name' },
    help: {
      nl: 'Een eigen account met alleen leesrechten: bij iDRAC de rol Read Only (recht Login).',
      en: 'An account of its own that may only read: on iDRAC the role Read Only (privilege Login).',
    },
  }),
  password: field(z.string().min(1).max(500), {
    label: { nl: 'Wachtwoord', en: 'Password' },
    input: 'password',
  }),
});
export type RedfishCredentials = z.infer<typeof RedfishCredentials>;
