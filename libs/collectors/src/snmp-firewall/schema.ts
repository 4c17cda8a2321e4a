import { field, SnmpCredentials, snmpFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const SnmpFirewallSettings = z.object({
  ...snmpFields,
  wanPorts: field(z.string().trim().max(500).default(''), {
    label: { nl: 'Internetpoorten', en: 'Internet ports' },
    help: {
      nl: 'Namen van de poorten naar internet, gescheiden door komma’s. Leeg: poorten die WAN, PPPoE, VDSL of ADSL heten.',
      en: 'Names of the ports to the internet, separated by commas. Empty: ports called WAN, PPPoE, VDSL or ADSL.',
    },
  }),
});
export type SnmpFirewallSettings = z.infer<typeof SnmpFirewallSettings>;

export const SnmpFirewallCredentials = SnmpCredentials;
export type SnmpFirewallCredentials = z.infer<typeof SnmpFirewallCredentials>;
