import { snmpTargetOf, type PollContext, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { SINGLE_VALUES, SUBTREES } from './oids';
import type { UpsCredentials, UpsSettings } from './schema';

/** Cards answer slowly: few values at once. */
const REPETITIONS = 10;

export async function pollUps(
  context: PollContext,
  settings: UpsSettings,
  credentials: UpsCredentials,
): Promise<SnmpAnswers> {
  const target = snmpTargetOf(settings, credentials);
  return {
    ...(await context.snmp({
      target,
      get: SINGLE_VALUES,
      walk: SUBTREES,
      maxValues: 500,
      maxRepetitions: REPETITIONS,
    })),
  };
}
