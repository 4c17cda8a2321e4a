import { snmpNumber, snmpText } from '@nachtwacht/collector-kit';
import { found, isUnder, percentIn, type Maker } from './maker';

const ROOT = '1.3.6.1.4.1.8741';
const OID = {
  model: `${ROOT}.2.1.1.1.0`,
  serial: `${ROOT}.2.1.1.2.0`,
  version: `${ROOT}.2.1.1.3.0`,
  sessions: `${ROOT}.1.3.1.2.0`,
  cpu: `${ROOT}.1.3.1.3.0`,
  memory: `${ROOT}.1.3.1.4.0`,
} as const;

/** "SonicOS 7.0.1-R1456", "SonicOS Enhanced 5.8.1.9-58o": the number is the version. */
const VERSION = /SonicOS(?: [A-Za-z]+)* +(\d[\w.-]*)/;

export const sonicwall: Maker = {
  vendor: 'sonicwall',
  label: 'SonicWall',
  recognises: ({ objectId, description }) =>
    isUnder(objectId, ROOT) || /^SonicWALL\b/i.test(description ?? ''),
  get: Object.values(OID),
  mib: ROOT,
  read: (values, { description }) => ({
    version:
      found(VERSION, snmpText(values, OID.version)) ??
      snmpText(values, OID.version) ??
      found(VERSION, description),
    model: snmpText(values, OID.model) ?? found(/^SonicWALL ([^(]+)/i, description),
    serial: snmpText(values, OID.serial),
    cpuPercent: percentIn(snmpNumber(values, OID.cpu)),
    memoryPercent: percentIn(snmpNumber(values, OID.memory)),
    sessions: snmpNumber(values, OID.sessions),
  }),
};
