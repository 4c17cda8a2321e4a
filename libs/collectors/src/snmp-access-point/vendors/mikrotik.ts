import { snmpText } from '@nachtwacht/collector-kit';
import { inDescription, isBelow, sumOf, type Vendor } from './vendor';

/** MIKROTIK-MIB. */
const ROUTER = '1.3.6.1.4.1.14988.1.1';
const OID = {
  version: `${ROUTER}.4.4.0`,
  serial: `${ROUTER}.7.3.0`,
  bootloader: `${ROUTER}.7.4.0`,
  bootloaderUpgrade: `${ROUTER}.7.7.0`,
  board: `${ROUTER}.7.9.0`,
} as const;
const STATIONS = `${ROUTER}.1.3.1.6`;
const CAPS_MAN = `${ROUTER}.1.7.1.2`;

/** RouterOS by SNMP, where its REST API is not there (version 6): no latest version, but whether the bootloader waits. */
export const mikrotik: Vendor = {
  id: 'mikrotik',
  matches: (system) =>
    isBelow(system.objectId, '1.3.6.1.4.1.14988') || inDescription(system, /^(RouterOS) /).length > 0,
  get: Object.values(OID),
  walk: [STATIONS, CAPS_MAN],
  read: (values, system) => {
    const [described] = inDescription(system, /^RouterOS (\S+)/);
    const [now, next] = [snmpText(values, OID.bootloader), snmpText(values, OID.bootloaderUpgrade)];
    return {
      maker: 'MikroTik',
      vendor: 'mikrotik',
      model: snmpText(values, OID.board) ?? described ?? null,
      version: snmpText(values, OID.version),
      serial: snmpText(values, OID.serial),
      clients: sumOf(values, STATIONS) ?? sumOf(values, CAPS_MAN),
      rebootNeeded: now === null || next === null ? null : now !== next,
    };
  },
};
