import {
  PROCESSOR_WALK,
  snmpTargetOf,
  STORAGE_WALK,
  SYSTEM_GET,
  type PollContext,
  type SnmpAnswers,
} from '@nachtwacht/collector-kit';
import { SINGLE_VALUES, SUBTREES } from './oids';
import type { QnapCredentials, QnapSettings } from './schema';

export async function pollQnap(
  context: PollContext,
  settings: QnapSettings,
  credentials: QnapCredentials,
): Promise<SnmpAnswers> {
  const target = snmpTargetOf(settings, credentials);
  return {
    ...(await context.snmp({
      target,
      get: [...SYSTEM_GET, ...SINGLE_VALUES],
      walk: [...SUBTREES, ...STORAGE_WALK, ...PROCESSOR_WALK],
    })),
  };
}
