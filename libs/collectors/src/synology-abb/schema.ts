import { field, trustFields } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';

export const SynologySettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: remark('an-address') }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: { nl: 'Het adres van DSM, met poort.', en: 'The address of DSM, with its port.' },
    placeholder: 'https://nas.example.nl:5001',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  packages: field(z.enum(['both', 'active-backup', 'hyper-backup']).default('both'), {
    label: { nl: 'Pakketten', en: 'Packages' },
    help: {
      nl: 'Welke back-uppakketten worden gelezen, voor zover ze op de NAS staan.',
      en: 'Which backup packages are read, as far as they are on the NAS.',
    },
    options: {
      both: { nl: 'Allebei', en: 'Both' },
      'active-backup': { nl: 'Active Backup for Business', en: 'Active Backup for Business' },
      'hyper-backup': { nl: 'Hyper Backup', en: 'Hyper Backup' },
    },
  }),
  timeZone: field(
    z.string().trim().refine(isTimeZone, remark('time-zone-like')).default('Europe/Amsterdam'),
    {
      label: { nl: 'Tijdzone van de NAS', en: 'Time zone of the NAS' },
      help: {
        nl: 'Hyper Backup noemt tijden zonder tijdzone.',
        en: 'Hyper Backup tells times without a zone.',
      },
      advanced: true,
    },
  ),
});
export type SynologySettings = z.infer<typeof SynologySettings>;

export const SynologyCredentials = z.object({
  account: field(z.string().trim().min(1, remark('required')).max(200), {
    label: { nl: 'Gebruikersnaam', en: 'User name' },
    help: {
      nl: 'Een eigen lokaal account met rechten op de back-uppakketten, zonder tweestapsverificatie.',
      en: 'A local account of its own with rights on the backup packages, without two-step verification.',
    },
  }),
  password: field(z.string().min(1, remark('required')).max(500), {
    label: { nl: 'Wachtwoord', en: 'Password' },
    input: 'password',
  }),
});
export type SynologyCredentials = z.infer<typeof SynologyCredentials>;

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
