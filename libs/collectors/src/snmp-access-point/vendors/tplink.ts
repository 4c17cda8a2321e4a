import { snmpText } from '@nachtwacht/collector-kit';
import { inDescription, isBelow, type Vendor } from './vendor';

/** TPLINK-SYSINFO-MIB, of switches. */
const INFO = '1.3.6.1.4.1.11863.6.1.1';
const OID = { version: `${INFO}.6.0`, serial: `${INFO}.8.0` } as const;

/** Switches of TP-Link, and EAPs by themselves. */
export const tplink: Vendor = {
  id: 'tplink',
  matches: (system) =>
    isBelow(system.objectId, '1.3.6.1.4.1.11863') || inDescription(system, /^(EAP\d\w*)/).length > 0,
  get: Object.values(OID),
  walk: [],
  read: (values, system) => {
    const [point] = inDescription(system, /\b(EAP\d[\w-]*)/);
    const isSwitch = inDescription(system, /(switch)/i).length > 0;
    return {
      maker: 'TP-Link',
      vendor: 'tp-link',
      ...(isSwitch && { kind: 'switch' as const }),
      model: point ?? system.description,
      version: snmpText(values, OID.version),
      serial: snmpText(values, OID.serial),
    };
  },
};
