import {
  PROCESSOR_WALK,
  snmpTargetOf,
  STORAGE_WALK,
  SYSTEM_GET,
  UCD_GET,
  type PollContext,
  type SnmpAnswers,
} from '@nachtwacht/collector-kit';
import { DISK_TABLE, OID, RAID_TABLE } from './oids';
import type { SynologyCredentials, SynologySettings } from './schema';

export async function pollSynology(
  context: PollContext,
  settings: SynologySettings,
  credentials: SynologyCredentials,
): Promise<SnmpAnswers> {
  const target = snmpTargetOf(settings, credentials);
  return {
    ...(await context.snmp({
      target,
      get: [...SYSTEM_GET, ...Object.values(OID), ...UCD_GET],
      walk: [DISK_TABLE, RAID_TABLE, ...STORAGE_WALK, ...PROCESSOR_WALK],
    })),
  };
}
