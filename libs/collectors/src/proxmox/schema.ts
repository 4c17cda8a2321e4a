import { field, trustFields } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';

export const ProxmoxSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: remark('an-address') }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van een node, met poort. Van een cluster is één node genoeg.',
      en: 'The address of a node, with its port. One node of a cluster is enough.',
    },
    placeholder: 'https://pve.example.nl:8006',
    target: true,
    input: 'url',
  }),
  ...trustFields,
});
export type ProxmoxSettings = z.infer<typeof ProxmoxSettings>;

export const ProxmoxCredentials = z.object({
  tokenId: field(
    z
      .string()
      .trim()
      .max(200)
      .regex(/^[^\s:!=]+@[^\s:!=]+![^\s:!=]+$/, remark('token-id-like')),
    {
      label: { nl: 'Token-ID', en: 'Token id' },
      help: {
        nl: 'Gebruiker, realm en naam van het token, zoals nachtwacht@pve!meting.',
        en: 'User, realm and name of the token, such as nachtwacht@pve!poll.',
      },
      placeholder: 'nachtwacht@pve!meting',
    },
  ),
  secret: field(z.string().trim().min(1, remark('required')).max(500), {
    label: { nl: 'Geheim van het token', en: 'Secret of the token' },
    help: {
      nl: 'Wordt eenmaal getoond als het token wordt gemaakt, onder Datacenter > Permissions > API Tokens. Geef gebruiker én token de rol PVEAuditor op /.',
      en: 'Shown once when the token is made, under Datacenter > Permissions > API Tokens. Give user and token the role PVEAuditor on /.',
    },
    input: 'password',
  }),
});
export type ProxmoxCredentials = z.infer<typeof ProxmoxCredentials>;
