import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const NodeExporterSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van node_exporter (poort 9100) of windows_exporter (poort 9182), met /metrics erachter.',
      en: 'The address of node_exporter (port 9100) or windows_exporter (port 9182), ending in /metrics.',
    },
    placeholder: 'http://server.praktijk.local:9100/metrics',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  ignoredMounts: field(z.string().trim().max(2000).default(''), {
    label: { nl: 'Schijven overslaan', en: 'Ignored disks' },
    help: {
      nl: 'Koppelpunten of schijfletters, gescheiden door komma’s. Een * staat voor een willekeurig stuk: /mnt/*, E:',
      en: 'Mount points or drive letters, separated by commas. A * stands for anything: /mnt/*, E:',
    },
  }),
  ignoredServices: field(z.string().trim().max(2000).default(''), {
    label: { nl: 'Services overslaan', en: 'Ignored services' },
    help: {
      nl: 'Namen van services die gestopt mogen zijn, gescheiden door komma’s: fwupd.service, Adobe*',
      en: 'Names of services that may be stopped, separated by commas: fwupd.service, Adobe*',
    },
  }),
  requiredServices: field(z.string().trim().max(2000).default(''), {
    label: { nl: 'Services die moeten draaien', en: 'Services that must run' },
    help: {
      nl: 'Elk krijgt een eigen controle. Namen gescheiden door komma’s: postgresql.service, MSSQLSERVER',
      en: 'Each gets a check of its own. Names separated by commas: postgresql.service, MSSQLSERVER',
    },
  }),
});
export type NodeExporterSettings = z.infer<typeof NodeExporterSettings>;

export const NodeExporterCredentials = z.object({
  username: field(z.string().max(200).default(''), {
    label: { nl: 'Gebruikersnaam', en: 'User name' },
    help: {
      nl: 'Alleen als de exporter erom vraagt.',
      en: 'Only if the exporter asks for it.',
    },
  }),
  password: field(z.string().max(500).default(''), {
    label: { nl: 'Wachtwoord', en: 'Password' },
    input: 'password',
  }),
  token: field(z.string().trim().max(4000).default(''), {
    label: { nl: 'Token', en: 'Token' },
    help: {
      nl: 'In plaats van een gebruikersnaam: een bearer-token.',
      en: 'Instead of a user name: a bearer token.',
    },
    input: 'password',
  }),
});
export type NodeExporterCredentials = z.infer<typeof NodeExporterCredentials>;

/** What a poll brings. Moments are epoch milliseconds of our clock. */
export const NodeExporterAnswers = z.object({
  exposition: z.string(),
  contentType: z.string().nullable(),
  totalMs: z.number().nonnegative(),
  askedAt: z.number(),
  answeredAt: z.number(),
});
export type NodeExporterAnswers = z.infer<typeof NodeExporterAnswers>;
