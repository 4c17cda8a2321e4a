import { snmpNumber, snmpText } from '@nachtwacht/collector-kit';
import { found, isUnder, percentIn, type Maker } from './maker';

const ROOT = '1.3.6.1.4.1.7367';
const OID = {
  model: `${ROOT}.3.1.0`,
  version: `${ROOT}.3.2.0`,
  memory: `${ROOT}.3.7.0`,
  serial: `${ROOT}.3.8.0`,
} as const;

/** Vigor routers and modems: model and version stand in sysDescr; newer ones have a small MIB of their own as well. */
export const draytek: Maker = {
  vendor: 'draytek',
  label: 'DrayTek',
  recognises: ({ objectId, description }) => isUnder(objectId, ROOT) || /^DrayTek\b/i.test(description ?? ''),
  get: Object.values(OID),
  repetitions: 10,
  unusedPortsAreOff: true,
  read: (values, { description }) => ({
    version: found(/Version: *([^,]+)/i, description) ?? found(/^(\S+)/, snmpText(values, OID.version)),
    model: found(/Router Model: *([^,]+)/i, description) ?? snmpText(values, OID.model),
    serial: snmpText(values, OID.serial),
    memoryPercent: percentIn(snmpNumber(values, OID.memory)),
  }),
};
