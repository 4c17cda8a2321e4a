import type { WorkClockView, WorkDetail, WorkItemView, WorkSegment } from '@nachtwacht/contracts';
import {
  agreementVersionAt,
  clockOutcome,
  holidayText,
  isoOf,
  MS_PER_DAY,
  replayWork,
  type Period,
  type ReplayedWork,
  type WorkClock,
  type WorkEvent,
  type WorkTime,
} from '@nachtwacht/domain';
import { localDateOf, uncountedDays, workTimeOf } from '@nachtwacht/domain/time';
import type { StoredWork } from './work-store';

/** How far a page may count along without asking again. */
const AHEAD_MS = 7 * MS_PER_DAY;

const iso = (at: number | null) => (at === null ? null : isoOf(at));

/** As the rules take them. */
export function eventsOf({ events }: Pick<StoredWork, 'events'>): WorkEvent[] {
  return events.map(({ id, at, kind, priority }) =>
    kind === 'received' || kind === 'prioritised'
      ? { id, at, kind, priority: priority ?? 4 }
      : { id, at, kind },
  );
}

export function timeOf({ versions, item }: StoredWork): WorkTime {
  return workTimeOf(versions, item.timeZone);
}

export function replayed(work: StoredWork, now: number): ReplayedWork {
  return replayWork(eventsOf(work), work.item.rules, timeOf(work), now);
}

export function viewWork(work: StoredWork, now: number): WorkItemView {
  return viewOf(work, replayed(work, now), now);
}

/** With all that explains it. */
export function detailOf(work: StoredWork, now: number): WorkDetail {
  const replay = replayed(work, now);
  const { item, versions } = work;
  const holding = agreementVersionAt(versions, localDateOf(now, item.timeZone));
  const ignored = new Set(replay.ignored);
  const explained = { from: replay.receivedAt, to: replay.endedAt ?? now };
  return {
    ...viewOf(work, replay, now),
    responseSegments: segmentsOf(replay.response),
    resolutionSegments: segmentsOf(replay.resolution),
    events: work.events.map(({ id, at, ...event }) => ({
      ...event,
      at: isoOf(at),
      ignored: ignored.has(id),
    })),
    hours: holding && {
      timeZone: holding.terms.agreed.timeZone,
      rows: holding.terms.agreed.hours.map(({ weekday, from, to }) => ({ weekday, from, to })),
      version: holding.version,
    },
    uncounted: uncountedDays(explained, versions, item.timeZone).map(({ date, free }) => ({
      date,
      name:
        free.kind === 'holiday'
          ? { nl: holidayText(free.code, 'nl'), en: holidayText(free.code, 'en') }
          : { nl: free.name, en: free.name },
    })),
    rules: { ...item.rules, pausesIn: [...item.rules.pausesIn] },
  };
}

function viewOf(work: StoredWork, replay: ReplayedWork, now: number): WorkItemView {
  const item = shownItem(work.item);
  const time = timeOf(work);
  return {
    ...item,
    state: replay.state,
    priority: replay.priority,
    receivedAt: isoOf(replay.receivedAt),
    endedAt: iso(replay.endedAt),
    reopenableUntil: iso(replay.reopenableUntil),
    response: clockView(replay.response, time, now),
    resolution: clockView(replay.resolution, time, now),
    asOf: isoOf(now),
  };
}

function shownItem({ rules: _rules, timeZone: _timeZone, ...item }: StoredWork['item']) {
  return item;
}

function clockView(clock: WorkClock, time: WorkTime, now: number): WorkClockView {
  const { kind, targetMs, aroundTheClock, elapsedMs, pausedMs, crossed, dueAt, resumesAt, breachedAt } =
    clock;
  const upcoming = kind === 'running' ? time.counted({ from: now, to: now + AHEAD_MS }, aroundTheClock) : [];
  return {
    kind,
    targetMs,
    aroundTheClock,
    elapsedMs,
    pausedMs,
    outcome: clockOutcome(clock),
    dueAt: iso(dueAt),
    resumesAt: iso(resumesAt),
    breachedAt: iso(breachedAt),
    crossed: crossed.map(({ percent, at }) => ({ percent, at: isoOf(at) })),
    upcoming: upcoming.map(({ from, to }: Period) => ({ from: isoOf(from), to: isoOf(to) })),
  };
}

function segmentsOf({ segments }: WorkClock): WorkSegment[] {
  return segments.map((segment) => ({ ...segment, from: isoOf(segment.from), to: iso(segment.to) }));
}
