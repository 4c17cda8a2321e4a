import type { Policy } from '@nachtwacht/domain';
import type { JudgedAspect } from '../limit-catalogue';
import type { BearingMetrics } from '../limit-store';

/**
 * The metrics that bear what a policy judges: of a level the first one in its unit, of a line latency and loss. null where
 * none does, so that nothing was kept to replay.
 */
export function bearingMetrics(policy: Policy, metrics: JudgedAspect['metrics']): BearingMetrics | null {
  const first = (unit: string) => metrics.find((metric) => metric.unit === unit)?.name;
  if (policy.kind === 'level') {
    // Of a backup several amounts are kept, and which of them is its size differs by source.
    if (policy.unit === 'bytes' && metrics.filter(({ unit }) => unit === 'bytes').length > 1) return null;
    const value = first(policy.unit);
    return value === undefined ? null : { value };
  }
  if (policy.kind !== 'reach') return null;
  const [latency, loss] = [first('milliseconds'), first('percent')];
  if (latency === undefined && loss === undefined) return null;
  return { ...(latency !== undefined && { latency }), ...(loss !== undefined && { loss }) };
}
