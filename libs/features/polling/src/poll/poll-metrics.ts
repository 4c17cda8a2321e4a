import { FAULT_CLASSES, type FaultClass, type PollResult, type WriteSummary } from '@nachtwacht/domain';

/** Counters of this process, for /metrics. */
export class PollMetrics {
  polls = 0;
  fenced = 0;
  transitions = 0;
  pollSeconds = 0;
  readonly faults = Object.fromEntries(FAULT_CLASSES.map((name) => [name, 0])) as Record<FaultClass, number>;

  wrote(summary: WriteSummary, results: readonly PollResult[]): void {
    this.polls += summary.written;
    this.fenced += summary.fenced;
    this.transitions += summary.transitions;
    for (const { outcome } of results) {
      this.pollSeconds += outcome.durationMs / 1000;
      if (!outcome.ok) this.faults[outcome.fault.class]++;
    }
  }
}
