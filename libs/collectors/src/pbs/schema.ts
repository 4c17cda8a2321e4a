import { field, trustFields } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';

export const PbsSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: remark('an-address') }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van de Proxmox Backup Server, met poort.',
      en: 'The address of the Proxmox Backup Server, with its port.',
    },
    placeholder: 'https://pbs.example.nl:8007',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  stores: field(
    z
      .string()
      .trim()
      .max(2000)
      .regex(/^(?:[\w.-]+(?:\s*,\s*[\w.-]+)*)?$/, remark('datastore-names'))
      .default(''),
    {
      label: { nl: 'Datastores', en: 'Datastores' },
      help: {
        nl: 'Namen, gescheiden door komma’s. Leeg: alle datastores die het token mag zien.',
        en: 'Names, separated by commas. Empty: all datastores that the token may see.',
      },
    },
  ),
});
export type PbsSettings = z.infer<typeof PbsSettings>;

export const PbsCredentials = z.object({
  tokenId: field(
    z
      .string()
      .trim()
      .max(200)
      .regex(/^[^\s:!]+@[^\s:!]+![^\s:!]+$/, remark('token-id-like')),
    {
      label: { nl: 'Token-ID', en: 'Token id' },
      help: {
        nl: 'Gebruiker, realm en naam van het token, zoals nachtwacht@pbs!meting.',
        en: 'User, realm and name of the token, such as nachtwacht@pbs!poll.',
      },
      placeholder: 'nachtwacht@pbs!meting',
    },
  ),
  secret: field(z.string().trim().min(1, remark('required')).max(500), {
    label: { nl: 'Geheim van het token', en: 'Secret of the token' },
    help: {
      nl: 'Wordt eenmaal getoond als het token wordt gemaakt, onder Configuration > Access Control > API Token.',
      en: 'Shown once when the token is made, under Configuration > Access Control > API Token.',
    },
    input: 'password',
  }),
});
export type PbsCredentials = z.infer<typeof PbsCredentials>;
