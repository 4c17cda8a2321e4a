import { field, SnmpCredentials, snmpFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const SnmpHostSettings = z.object({
  ...snmpFields,
  services: field(z.string().trim().max(2000).default(''), {
    label: { nl: 'Services die moeten draaien', en: 'Services that must run' },
    help: {
      nl: 'Namen, gescheiden door komma’s: op Windows zoals ze in Services staan, op Linux de naam van het proces.',
      en: 'Names, separated by commas: on Windows as Services shows them, on Linux the name of the process.',
    },
  }),
  ignoredDisks: field(z.string().trim().max(2000).default(''), {
    label: { nl: 'Schijven overslaan', en: 'Ignored disks' },
    help: {
      nl: 'Koppelpunten of schijfletters, gescheiden door komma’s. Een * aan het eind staat voor de rest: /mnt/*, E:',
      en: 'Mount points or drive letters, separated by commas. A * at the end stands for the rest: /mnt/*, E:',
    },
  }),
});
export type SnmpHostSettings = z.infer<typeof SnmpHostSettings>;

export const SnmpHostCredentials = SnmpCredentials;
export type SnmpHostCredentials = z.infer<typeof SnmpHostCredentials>;
