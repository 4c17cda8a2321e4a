import { field, sshCredentials, sshSettings, trustFields } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { readResticPlace } from './place';

export const ResticSettings = z.object({
  repository: field(
    z
      .string()
      .trim()
      .max(2000)
      .refine((text) => readResticPlace(text) !== null, remark('repository-like-restic')),
    {
      label: { nl: 'Repository', en: 'Repository' },
      help: {
        nl: 'Een map op de machine die meet (toegestaan in NACHTWACHT_REPOSITORIES), een rest-server of een server met SFTP.',
        en: 'A folder of the machine that polls (allowed in NACHTWACHT_REPOSITORIES), a rest-server or a server with SFTP.',
      },
      placeholder: 'rest:https://backup.example.nl:8000/praktijk/',
      target: true,
    },
  ),
  ...trustFields,
  ...sshSettings,
  grouping: field(z.enum(['tags', 'paths']).default('tags'), {
    label: { nl: 'Een taak is', en: 'A job is' },
    help: {
      nl: 'Kies zonder labels als er achteraf labels op snapshots worden gezet: anders ontstaan daar nieuwe taken van.',
      en: 'Choose without tags where snapshots are tagged afterwards: otherwise those become new jobs.',
    },
    options: {
      tags: { nl: 'Computer, mappen en labels', en: 'Computer, folders and tags' },
      paths: { nl: 'Computer en mappen', en: 'Computer and folders' },
    },
    advanced: true,
  }),
});
export type ResticSettings = z.infer<typeof ResticSettings>;

export const ResticCredentials = z.object({
  password: field(z.string().min(1, remark('required')).max(500), {
    label: { nl: 'Wachtwoord van de repository', en: 'Password of the repository' },
    help: {
      nl: 'Bij voorkeur een eigen sleutel: "restic key add" geeft de repository een tweede wachtwoord.',
      en: 'Preferably a key of its own: "restic key add" gives the repository a second password.',
    },
    input: 'password',
  }),
  username: field(z.string().trim().max(200).default(''), {
    label: { nl: 'Gebruikersnaam (rest-server)', en: 'User name (rest-server)' },
  }),
  restPassword: field(z.string().max(500).default(''), {
    label: { nl: 'Wachtwoord (rest-server)', en: 'Password (rest-server)' },
    input: 'password',
  }),
  ...sshCredentials,
});
export type ResticCredentials = z.infer<typeof ResticCredentials>;
