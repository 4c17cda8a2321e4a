import { snmpTargetOf, type PollContext, type SnmpAnswers } from '@nachtwacht/collector-kit';
import type { IdracSnmpCredentials, IdracSnmpSettings } from './schema';
import { PROBE, spokenBy } from './vendors/vendors';

/** Management controllers answer slowly: few values at once. */
const REPETITIONS = 10;

/** First whose agent this is, then the tables of that maker. */
export async function pollIdracSnmp(
  context: PollContext,
  settings: IdracSnmpSettings,
  credentials: IdracSnmpCredentials,
): Promise<SnmpAnswers> {
  const target = snmpTargetOf(settings, credentials);
  const first = await context.snmp({ target, get: PROBE });
  const vendor = spokenBy(first.values);
  if (vendor === null) return { values: first.values };
  const { values, cut } = await context.snmp({
    target,
    walk: vendor.walk,
    maxValues: 1_000,
    maxRepetitions: REPETITIONS,
  });
  return { values: { ...first.values, ...values }, ...(cut === undefined ? {} : { cut }) };
}
