import {
  INTERFACES_WALK,
  PROCESSOR_WALK,
  readSystem,
  snmpTargetOf,
  STORAGE_WALK,
  SYSTEM_GET,
  UCD_DISK_WALK,
  UCD_GET,
  type PollContext,
  type SnmpAnswers,
} from '@nachtwacht/collector-kit';
import { MAKERS, TELLING_GET } from './makers';
import { IDLE_PERCENT } from './map/load';
import type { SnmpFirewallCredentials, SnmpFirewallSettings } from './schema';

/** Of one column: a firewall with more ports than this is no firewall of a practice. */
const MAX_ROWS = 200;
const REPETITIONS = 20;

/** First who it is, then what a device of that maker tells. */
export async function pollSnmpFirewall(
  context: PollContext,
  settings: SnmpFirewallSettings,
  credentials: SnmpFirewallCredentials,
): Promise<SnmpAnswers> {
  const target = snmpTargetOf(settings, credentials);
  const first = await context.snmp({ target, get: [...SYSTEM_GET, ...TELLING_GET] });
  const system = readSystem(first.values);
  const maker = MAKERS.find((one) => one.recognises(system, first.values));
  const rest = await context.snmp({
    target,
    get: [...UCD_GET, IDLE_PERCENT, ...(maker?.get ?? [])],
    walk: [
      ...INTERFACES_WALK,
      ...(maker === undefined ? [] : [...STORAGE_WALK, ...PROCESSOR_WALK, ...UCD_DISK_WALK]),
      ...(maker?.walk ?? []),
    ],
    maxValues: MAX_ROWS * 10,
    maxRepetitions: maker?.repetitions ?? REPETITIONS,
  });
  return {
    values: { ...first.values, ...rest.values },
    cut: rest.cut === undefined ? undefined : [...rest.cut],
  };
}
