import { snmpNumber, snmpText } from '@nachtwacht/collector-kit';
import { isUnder, percentIn, type Maker } from './maker';

const ROOT = '1.3.6.1.4.1.890.1';
const OLD = `${ROOT}.6.22.1`;
const COMMON = `${ROOT}.15.3`;
const OID = {
  version: `${COMMON}.1.6.0`,
  model: `${COMMON}.1.11.0`,
  serial: `${COMMON}.1.12.0`,
  cpu: `${COMMON}.2.4.0`,
  memory: `${COMMON}.2.5.0`,
  flash: `${COMMON}.2.6.0`,
  oldCpu: `${OLD}.1.0`,
  oldMemory: `${OLD}.2.0`,
  sessions: `${OLD}.6.0`,
} as const;

/** ZyWALL, USG, ATP and USG FLEX; ZYXEL-ES-COMMON and, before it, the MIB of ZyWALL. */
export const zyxel: Maker = {
  vendor: 'zyxel',
  label: 'Zyxel',
  recognises: ({ objectId }) => isUnder(objectId, ROOT),
  get: Object.values(OID),
  mib: ROOT,
  read: (values, { description }) => {
    const percent = (...oids: readonly string[]) =>
      oids.map((oid) => percentIn(snmpNumber(values, oid))).find((value) => value !== null) ?? null;
    return {
      version: snmpText(values, OID.version),
      model: snmpText(values, OID.model) ?? description,
      serial: snmpText(values, OID.serial),
      cpuPercent: percent(OID.cpu, OID.oldCpu),
      memoryPercent: percent(OID.memory, OID.oldMemory),
      diskPercent: percent(OID.flash),
      sessions: snmpNumber(values, OID.sessions),
    };
  },
};
