import { QUOTED_LINE, quoted } from '../../text/quoted';
import { countsAgainstAsset, type Fault } from '../fault';
import type { ReadingOf } from '../observation';
import type { ReachPolicy } from '../policy';
import type { Verdict } from '../status';
import { verdict, worstVerdict } from '../verdict';

/** Whether it answers, and how well. A fault of ours says nothing about the thing watched: unknown. */
export function judgeReach(reading: ReadingOf<'reach'>, policy: ReachPolicy): Verdict {
  if (reading.fault !== null) return judgeFault(reading.fault);
  const lossPercent = finite(reading.lossPercent);
  const latencyMs = finite(reading.latencyMs);
  if (lossPercent !== null && lossPercent >= 100) return verdict('critical', 'unreachable', { lossPercent });
  const reachable = verdict('ok', 'reachable', {
    ...(latencyMs === null ? {} : { latencyMs }),
    ...(lossPercent === null ? {} : { lossPercent }),
  });
  return worstVerdict(
    reachable,
    ...judgeLine('loss', 'percent', lossPercent, policy.lossPercent),
    ...judgeLine('latency', 'milliseconds', latencyMs, policy.latencyMs),
  );
}

function judgeFault(fault: Fault): Verdict {
  const text = quoted(fault.text, QUOTED_LINE);
  if (!countsAgainstAsset(fault.class)) {
    return verdict('unknown', 'source-fault', { fault: fault.class, text });
  }
  return fault.class === 'timeout'
    ? verdict('critical', 'timeout', { text })
    : verdict('critical', 'unreachable', { text });
}

function judgeLine(
  of: 'loss' | 'latency',
  unit: 'percent' | 'milliseconds',
  value: number | null,
  { warning, critical }: { readonly warning: number | null; readonly critical: number | null },
): Verdict[] {
  if (value === null) return [];
  if (critical !== null && value >= critical)
    return [verdict('critical', 'above-limit', { value, limit: critical, unit, of })];
  if (warning !== null && value >= warning)
    return [verdict('warning', 'above-limit', { value, limit: warning, unit, of })];
  return [];
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
