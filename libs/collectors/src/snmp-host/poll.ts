import {
  INTERFACES_WALK,
  PROCESSOR_WALK,
  snmpTargetOf,
  STORAGE_WALK,
  SYSTEM_GET,
  UCD_DISK_WALK,
  UCD_GET,
  type PollContext,
  type SnmpAnswers,
} from '@nachtwacht/collector-kit';
import { PROCESSES, PROGRAMS, WINDOWS_SERVICES, ZFS_CACHE } from './oids';
import type { SnmpHostCredentials, SnmpHostSettings } from './schema';

export async function pollSnmpHost(
  context: PollContext,
  settings: SnmpHostSettings,
  credentials: SnmpHostCredentials,
): Promise<SnmpAnswers> {
  const services = [1, 3].map((column) => `${WINDOWS_SERVICES}.${column}`);
  return {
    ...(await context.snmp({
      target: snmpTargetOf(settings, credentials),
      get: [...SYSTEM_GET, PROCESSES, ZFS_CACHE, ...UCD_GET],
      walk: [
        ...STORAGE_WALK,
        ...PROCESSOR_WALK,
        ...UCD_DISK_WALK,
        ...INTERFACES_WALK,
        // A list of all programs is long: it is asked for where somebody named one.
        ...(settings.services === '' ? [] : [...services, `${PROGRAMS}.2`]),
      ],
    })),
  };
}
