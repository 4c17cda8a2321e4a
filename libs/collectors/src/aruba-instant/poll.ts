import { snmpTargetOf, SYSTEM_GET, type PollContext, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { CONTROLLER, SUBTREES } from './oids';
import type { ArubaInstantCredentials, ArubaInstantSettings } from './schema';

export async function pollArubaInstant(
  context: PollContext,
  settings: ArubaInstantSettings,
  credentials: ArubaInstantCredentials,
): Promise<SnmpAnswers> {
  const target = snmpTargetOf(settings, credentials);
  return {
    ...(await context.snmp({
      target,
      get: [...SYSTEM_GET, ...Object.values(CONTROLLER)],
      walk: SUBTREES,
    })),
  };
}
