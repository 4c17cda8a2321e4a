import {
  clockOutcome,
  isoOf,
  type AgreementVersion,
  type Period,
  type ReportClock,
  type ReportWorkItem,
  type WorkClock,
} from '@nachtwacht/domain';
import { replayedWork, type StoredWork } from '@nachtwacht/features-work';

/**
 * Work items as they stood when a period ended, without those that ended before it. null where there is none and nothing
 * was agreed about times.
 */
export function toReportWork(
  works: readonly StoredWork[],
  versions: readonly AgreementVersion[],
  { from, to }: Period,
): readonly ReportWorkItem[] | null {
  const items = works.flatMap((work) => {
    // What happened later belongs to a later report.
    const events = work.events.filter(({ at }) => at < to);
    const { state, priority, receivedAt, endedAt, response, resolution } = replayedWork(
      { ...work, events },
      to,
    );
    if (endedAt !== null && endedAt < from) return [];
    const { id, number, title } = work.item;
    return [
      {
        id,
        reference: `#${String(number)}`,
        title,
        priority,
        state,
        openedAt: isoOf(receivedAt),
        closedAt: endedAt === null ? null : isoOf(endedAt),
        response: toClock(response),
        resolution: toClock(resolution),
      },
    ];
  });
  const isAgreed = versions.some(({ terms }) =>
    terms.targets.some(
      ({ responseMinutes, resolutionMinutes }) => responseMinutes !== null || resolutionMinutes !== null,
    ),
  );
  return items.length === 0 && !isAgreed ? null : items;
}

function toClock(clock: WorkClock): ReportClock {
  const { targetMs, elapsedMs, pausedMs, aroundTheClock, breachedAt, kind, segments } = clock;
  const stoppedAt = kind === 'stopped' ? (segments.at(-1)?.from ?? null) : null;
  const decidedAt = breachedAt ?? stoppedAt;
  return {
    targetMs,
    elapsedMs,
    pausedMs,
    aroundTheClock,
    outcome: clockOutcome(clock),
    decidedAt: decidedAt === null ? null : isoOf(decidedAt),
  };
}
