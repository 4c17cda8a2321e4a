import {
  INTERFACES_WALK,
  PROCESSOR_WALK,
  readSystem,
  snmpTargetOf,
  SYSTEM_GET,
  UCD_GET,
  type PollContext,
  type SnmpAnswers,
} from '@nachtwacht/collector-kit';
import type { SnmpAccessPointCredentials, SnmpAccessPointSettings } from './schema';
import { vendorOf } from './vendors/vendors';

/** Small devices choke on more. */
const REPETITIONS = 10;

/** Asks who it is, and then what its maker's devices can tell. */
export async function pollSnmpAccessPoint(
  context: PollContext,
  settings: SnmpAccessPointSettings,
  credentials: SnmpAccessPointCredentials,
): Promise<SnmpAnswers> {
  const target = snmpTargetOf(settings, credentials);
  const system = await context.snmp({ target, get: SYSTEM_GET });
  const vendor = vendorOf(readSystem(system.values));
  const more = await context.snmp({
    target,
    get: [...UCD_GET, ...(vendor?.get ?? [])],
    walk: [...INTERFACES_WALK, ...PROCESSOR_WALK, ...(vendor?.walk ?? [])],
    maxValues: 1_000,
    maxRepetitions: REPETITIONS,
  });
  return { ...more, values: { ...system.values, ...more.values } };
}
