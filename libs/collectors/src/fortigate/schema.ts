import { field, trustFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const FortigateSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'Het adres van de beheerinterface, met poort als die afwijkt.',
      en: 'The address of the management interface, with its port if that is not the usual one.',
    },
    placeholder: 'https://192.168.1.99',
    target: true,
    input: 'url',
  }),
  ...trustFields,
  ignoredLines: field(z.string().trim().max(1000).default(''), {
    label: { nl: 'Lijnen overslaan', en: 'Ignored lines' },
    help: {
      nl: 'Namen van link-monitors, SD-WAN-controles of poorten, gescheiden door komma’s.',
      en: 'Names of link monitors, SD-WAN health checks or ports, separated by commas.',
    },
  }),
  ignoredLicences: field(z.string().trim().max(1000).default(''), {
    label: { nl: 'Licenties overslaan', en: 'Ignored licences' },
    help: {
      nl: 'Namen zoals de firewall ze noemt (antivirus, web_filtering), gescheiden door komma’s: diensten die niet worden verlengd.',
      en: 'Names as the firewall has them (antivirus, web_filtering), separated by commas: services that are not renewed.',
    },
  }),
});
export type FortigateSettings = z.infer<typeof FortigateSettings>;

export const FortigateCredentials = z.object({
  token: field(
    z
      .string()
      .trim()
      .min(1)
      .max(500)
      .regex(/^[\x21-\x7e]+$/),
    {
      label: { nl: 'API-token', en: 'API token' },
      help: {
        nl: 'System > Administrators > REST API Admin, met een profiel dat alleen mag lezen en het adres van de bewaking als trusted host.',
        en: 'System > Administrators > REST API Admin, with a profile that may only read and the address of the monitoring as a trusted host.',
      },
      input: 'password',
    },
  ),
});
export type FortigateCredentials = z.infer<typeof FortigateCredentials>;
