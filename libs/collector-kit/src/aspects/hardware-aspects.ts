import type { StatePolicy } from '@nachtwacht/domain';
import type { Aspect, Text } from '../collector';

/**
 * How a part of a device is, in the words of all collectors of hardware. What the device says beyond them is kept
 * verbatim and is unknown. `predicted-failure`: it works, and says that it will not for long.
 */
export const PART_POLICY = {
  kind: 'state',
  ok: ['ok'],
  warning: ['warning', 'degraded', 'predicted-failure', 'rebuilding', 'not-redundant'],
  critical: ['critical', 'failed', 'offline', 'redundancy-lost'],
  whenGone: 'critical',
} as const satisfies StatePolicy;

function part(nl: string, en: string, more: Omit<Partial<Aspect>, 'label'> = {}) {
  return { label: { nl, en } satisfies Text, policy: PART_POLICY, ...more } as const satisfies Aspect;
}

const CELSIUS = { celsius: { label: { nl: 'Temperatuur', en: 'Temperature' }, unit: 'celsius' } } as const;

/** The parts of a server, NAS or firewall, one instance each. An empty slot is not reported; a part that is gone then shows. */
export const HARDWARE_ASPECTS = {
  /** What the device says of itself as a whole. The part that causes it has its own check. */
  health: {
    label: { nl: 'Gezondheid van het systeem', en: 'System health' },
    policy: { kind: 'state', ok: ['ok'], warning: ['warning', 'degraded'], critical: ['critical', 'failed'] },
  },
  power: {
    label: { nl: 'Aan of uit', en: 'Power' },
    policy: { kind: 'state', ok: ['on'], warning: ['powering-on', 'powering-off'], critical: ['off'] },
  },
  fan: part('Ventilator', 'Fan', {
    metrics: { rpm: { label: { nl: 'Toerental', en: 'Speed' }, unit: 'rpm' } },
  }),
  'power-supply': part('Voeding', 'Power supply', {
    metrics: { watts: { label: { nl: 'Vermogen', en: 'Power' }, unit: 'watts' } },
  }),
  redundancy: part('Dubbele uitvoering', 'Redundancy'),
  /** As the device itself judges it by its own thresholds. */
  temperature: part('Temperatuur', 'Temperature', { metrics: CELSIUS }),
  voltage: part('Spanning', 'Voltage', {
    metrics: { volts: { label: { nl: 'Spanning', en: 'Voltage' }, unit: 'volts' } },
  }),
  drive: part('Schijf', 'Drive', { metrics: CELSIUS }),
  /** What is left of the life of a flash drive. */
  'drive-life': {
    label: { nl: 'Levensduur van de schijf', en: 'Drive life left' },
    policy: { kind: 'level', unit: 'percent', bad: 'below', warning: 10, critical: 5 },
    metrics: { left_percent: { label: { nl: 'Resterend', en: 'Left' }, unit: 'percent' } },
  },
  /** Those that a drive has given up; a few that stay the same may be lived with, more of them may not. */
  'drive-bad-sectors': {
    label: { nl: 'Slechte sectoren', en: 'Bad sectors' },
    policy: { kind: 'level', unit: 'count', bad: 'above', warning: 1, critical: null },
    metrics: { bad_sectors: { label: { nl: 'Slechte sectoren', en: 'Bad sectors' }, unit: 'count' } },
  },
  volume: part('RAID-volume', 'RAID volume'),
  'storage-controller': part('Schijfcontroller', 'Storage controller'),
  'raid-battery': part('Batterij van de schijfcontroller', 'Storage controller battery'),
  'cmos-battery': part('CMOS-batterij', 'CMOS battery'),
  'memory-module': part('Geheugenmodule', 'Memory module'),
  processor: part('Processorchip', 'Processor chip'),
  'network-adapter': part('Netwerkkaart', 'Network adapter'),
  /** The computer beside the computer: iDRAC, iLO, BMC. */
  'management-controller': part('Beheercontroller', 'Management controller'),
  /** Whether a firmware says of itself that something is wrong with it; its version is the aspect `firmware`. */
  'firmware-health': part('Toestand van de firmware', 'Firmware health'),
  intrusion: part('Behuizing', 'Chassis intrusion'),
  'event-log': {
    label: { nl: 'Logboek van de hardware', en: 'Hardware log' },
    policy: { kind: 'state', ok: ['ok'], warning: ['warning'], critical: ['critical'] },
  },
} as const satisfies Record<string, Aspect>;

/** Emergency power. */
export const UPS_ASPECTS = {
  'ups-output': {
    label: { nl: 'Uitgang', en: 'Output' },
    policy: {
      kind: 'state',
      ok: ['on-line', 'eco', 'trimming', 'boosting', 'self-test'],
      warning: ['bypass', 'on-battery'],
      critical: ['off', 'failed'],
    },
    attempts: 1,
  },
  'ups-battery': {
    label: { nl: 'Batterij', en: 'Battery' },
    policy: {
      kind: 'state',
      ok: ['ok'],
      warning: ['replace'],
      critical: ['low', 'depleted', 'failed', 'missing'],
    },
  },
  'ups-charge': {
    label: { nl: 'Lading', en: 'Charge' },
    policy: { kind: 'level', unit: 'percent', bad: 'below', warning: 80, critical: 40 },
    metrics: { charge_percent: { label: { nl: 'Lading', en: 'Charge' }, unit: 'percent' } },
  },
  'ups-runtime': {
    label: { nl: 'Tijd op batterij', en: 'Runtime left' },
    policy: { kind: 'level', unit: 'seconds', bad: 'below', warning: 600, critical: 300 },
    metrics: { runtime_seconds: { label: { nl: 'Tijd op batterij', en: 'Runtime left' }, unit: 'seconds' } },
  },
  'ups-load': {
    label: { nl: 'Belasting', en: 'Load' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: 95 },
    metrics: { load_percent: { label: { nl: 'Belasting', en: 'Load' }, unit: 'percent' } },
  },
  /** Of the mains; instance: the phase, where there are several. A mains that is gone shows at the output. */
  'ups-input': {
    label: { nl: 'Netspanning', en: 'Input voltage' },
    policy: { kind: 'level', unit: 'volts', bad: 'below', warning: null, critical: null },
    metrics: { volts: { label: { nl: 'Spanning', en: 'Voltage' }, unit: 'volts' } },
  },
  'ups-self-test': {
    label: { nl: 'Zelftest', en: 'Self-test' },
    policy: {
      kind: 'state',
      ok: ['passed', 'in-progress'],
      warning: ['warning', 'aborted'],
      critical: ['failed'],
    },
  },
} as const satisfies Record<string, Aspect>;
