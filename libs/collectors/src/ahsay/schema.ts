import { field, trustFields } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';

export const AhsaySettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: remark('an-address') }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: { nl: 'Het adres van AhsayCBS.', en: 'The address of AhsayCBS.' },
    placeholder: 'https://backup.example.nl',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  users: field(z.string().trim().max(8000).default(''), {
    label: { nl: 'Gebruikers', en: 'Users' },
    help: {
      nl: 'Loginnamen, gescheiden door komma’s. Leeg: alle gebruikers, hoogstens 150. Zijn het er meer, maak dan per groep een koppeling.',
      en: 'Login names, separated by commas. Empty: all users, at most 150. If there are more, make a connection per group.',
    },
    input: 'textarea',
  }),
  timeZone: field(
    z.string().trim().refine(isTimeZone, remark('time-zone-like')).default('Europe/Amsterdam'),
    {
      label: { nl: 'Tijdzone van de server', en: 'Time zone of the server' },
      help: { nl: 'De server noemt tijden zonder tijdzone.', en: 'The server tells times without a zone.' },
      advanced: true,
    },
  ),
});
export type AhsaySettings = z.infer<typeof AhsaySettings>;

export const AhsayCredentials = z.object({
  sysUser: field(z.string().trim().min(1, remark('required')).max(200), {
    label: { nl: 'Systeemgebruiker', en: 'System user' },
    help: {
      nl: 'Een systeemgebruiker die alleen de API mag gebruiken, en alleen vanaf ons adres.',
      en: 'A system user that may use the API alone, and from our address alone.',
    },
  }),
  sysPassword: field(z.string().min(1, remark('required')).max(500), {
    label: { nl: 'Wachtwoord', en: 'Password' },
    input: 'password',
  }),
});
export type AhsayCredentials = z.infer<typeof AhsayCredentials>;

/** The names that were chosen; none means all. */
export function chosenUsers({ users }: AhsaySettings): readonly string[] {
  return [...new Set(users.split(',').map((name) => name.trim()))].filter((name) => name !== '');
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
