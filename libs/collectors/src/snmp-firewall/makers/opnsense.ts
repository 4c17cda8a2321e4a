import { snmpText } from '@nachtwacht/collector-kit';
import { found, type Maker } from './maker';

const FREEBSD = '1.3.6.1.4.1.8072.3.2.8';
/** What `extend version` of the plugin os-net-snmp prints: the bytes of the word "version" are its index. */
export const EXTEND_VERSION = '1.3.6.1.4.1.8072.1.3.2.3.1.2.7.118.101.114.115.105.111.110';

/** OPNsense by net-snmp. Without the `extend` it calls itself FreeBSD, built from a branch of OPNsense. */
export const opnsense: Maker = {
  vendor: 'opnsense',
  label: 'OPNsense',
  recognises: ({ objectId, description }, values) =>
    /^OPNsense\b/.test(snmpText(values, EXTEND_VERSION) ?? '') ||
    (objectId === FREEBSD && /stable\/\d{2}\.\d|-HBSD\b|OPNsense/.test(description ?? '')),
  get: [EXTEND_VERSION],
  read: (values) => ({ version: found(/^OPNsense (\d[\w.]*)/, snmpText(values, EXTEND_VERSION)) }),
};
