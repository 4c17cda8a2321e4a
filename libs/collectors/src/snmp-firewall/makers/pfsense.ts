import { observePart, snmpNumber } from '@nachtwacht/collector-kit';
import { found, isUnder, type Maker } from './maker';

const ROOT = '1.3.6.1.4.1.12325';
const OID = { running: `${ROOT}.1.200.1.1.1.0`, states: `${ROOT}.1.200.1.3.1.0` } as const;
/** "pfSense fw.example 2.8.1-RELEASE pfSense FreeBSD …": with the name of the host, or without it in older ones. */
const VERSION = /^pfSense (?:\S+ )?(\d+\.\d+\S*)/;

/** pfSense by the agent that comes with it (bsnmpd). Another FreeBSD with this agent is not pfSense. */
export const pfsense: Maker = {
  vendor: 'pfsense',
  label: 'pfSense',
  recognises: ({ objectId, description }) =>
    /^pfSense\b/.test(description ?? '') &&
    (objectId === null || isUnder(objectId, ROOT) || isUnder(objectId, NET_SNMP)),
  get: Object.values(OID),
  mib: ROOT,
  read: (values, { description }) => {
    const version = found(VERSION, description);
    const running = snmpNumber(values, OID.running);
    return {
      version,
      ...(version !== null && { train: /^\d{2}\.\d{2}(?:\D|$)/.test(version) ? 'Plus' : 'CE' }),
      sessions: snmpNumber(values, OID.states),
      more:
        running === null
          ? []
          : [
              observePart({
                aspect: 'service',
                instance: 'pf',
                reading: { kind: 'state', value: PF_STATES[running] ?? String(running) },
              }),
            ],
    };
  },
};

/** The package net-snmp may stand in for the agent. */
const NET_SNMP = '1.3.6.1.4.1.8072';
/** TruthValue of pfStatusRunning. */
const PF_STATES: Readonly<Record<number, string>> = { 1: 'running', 2: 'stopped' };
