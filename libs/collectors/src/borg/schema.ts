import { field, sshCredentials, sshSettings } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { readBorgPlace } from './place';

const PREFIX_LIST = /^(?:[^\s,]+(?:\s*,\s*[^\s,]+)*)?$/u;

export const BorgSettings = z.object({
  repository: field(
    z
      .string()
      .trim()
      .max(2000)
      .refine((text) => readBorgPlace(text)?.kind !== undefined, remark('repository-like-borg')),
    {
      label: { nl: 'Repository', en: 'Repository' },
      help: {
        nl: 'Een map op de machine die meet (toegestaan in NACHTWACHT_REPOSITORIES), of een server met SSH en borg.',
        en: 'A folder of the machine that polls (allowed in NACHTWACHT_REPOSITORIES), or a server with SSH and borg.',
      },
      placeholder: 'ssh://borg@backup.example.nl/srv/praktijk',
      target: true,
    },
  ),
  ...sshSettings,
  jobPattern: field(z.string().trim().max(2000).regex(PREFIX_LIST, remark('prefixes-of-names')).default(''), {
    label: { nl: 'Taken (beginstuk van de naam)', en: 'Jobs (beginning of the name)' },
    help: {
      nl: 'Beginstukken van archiefnamen, gescheiden door komma’s. Leeg: de naam zonder de datum en tijd aan het eind.',
      en: 'Beginnings of the names of archives, separated by commas. Empty: the name without the date and time at its end.',
    },
    placeholder: 'web-, db-',
    advanced: true,
  }),
  encryption: field(z.enum(['required', 'none']).default('required'), {
    label: { nl: 'Versleuteling', en: 'Encryption' },
    help: {
      nl: 'Een onversleutelde repository kan ieder die erbij kan vervangen door een andere: kies dat alleen als het zo bedoeld is.',
      en: 'Whoever can reach a repository that is not encrypted can replace it by another: choose that only where it is meant.',
    },
    options: {
      required: { nl: 'Moet versleuteld zijn', en: 'Must be encrypted' },
      none: { nl: 'Is niet versleuteld', en: 'Is not encrypted' },
    },
    advanced: true,
  }),
});
export type BorgSettings = z.infer<typeof BorgSettings>;

export const BorgCredentials = z.object({
  passphrase: field(z.string().max(500).default(''), {
    label: { nl: 'Wachtwoordzin van de repository', en: 'Passphrase of the repository' },
    help: { nl: 'Leeg als er geen is.', en: 'Empty where there is none.' },
    input: 'password',
  }),
  ...sshCredentials,
});
export type BorgCredentials = z.infer<typeof BorgCredentials>;
