import { snmpNumber } from '@nachtwacht/collector-kit';
import { isUnder, percentIn, type Maker } from './maker';

const ROOT = '1.3.6.1.4.1.3097';
const OID = { cpu: `${ROOT}.6.3.78.0`, sessions: `${ROOT}.6.3.80.0` } as const;

/** Firebox and XTM: sysDescr is the model and nothing else; no value of theirs tells the version of Fireware. */
export const watchguard: Maker = {
  vendor: 'watchguard',
  label: 'WatchGuard',
  recognises: ({ objectId }) => isUnder(objectId, ROOT),
  get: Object.values(OID),
  mib: ROOT,
  read: (values, { description }) => {
    // Over five minutes, in hundredths of a percent.
    const cpu = snmpNumber(values, OID.cpu);
    return {
      version: null,
      model: description,
      cpuPercent: percentIn(cpu === null ? null : cpu / 100),
      sessions: snmpNumber(values, OID.sessions),
    };
  },
};
