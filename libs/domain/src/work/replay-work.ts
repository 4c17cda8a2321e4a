import type { Priority, ResponseTarget } from '../agreement/terms';
import { MS_PER_MINUTE } from '../time/duration';
import type { SegmentKind, SegmentReason, WorkClock } from './clock';
import { mayHappen } from './may-happen';
import { runClock, type Turn } from './run-clock';
import type { PausingState, WorkEvent, WorkRules, WorkState } from './work-event';
import type { WorkTime } from './work-time';

/** A work item as its history makes it. */
export interface ReplayedWork {
  readonly state: WorkState;
  readonly priority: Priority;
  readonly receivedAt: number;
  /** When it was resolved or closed; null while there is work. */
  readonly endedAt: number | null;
  /** Until when it can be opened again; null while there is work. */
  readonly reopenableUntil: number | null;
  /** Stops at the first message of a person; never pauses. */
  readonly response: WorkClock;
  /** Stops when it is resolved; pauses where the rules say so. */
  readonly resolution: WorkClock;
  /** Ids of what could not happen where the item stood then, and changed nothing. */
  readonly ignored: readonly number[];
}

/**
 * The state and both clocks of a work item at a moment, by what happened until then. In whatever order events are
 * given, the result is the same.
 *
 * @throws RangeError for a history without a receipt until now
 */
export function replayWork(
  events: readonly WorkEvent[],
  rules: WorkRules,
  time: WorkTime,
  now: number,
): ReplayedWork {
  const inOrder = events.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.id - b.id);
  const start = inOrder.findIndex(({ kind }) => kind === 'received');
  const received = inOrder[start];
  if (received?.kind !== 'received')
    throw new RangeError('A work item needs a receipt before anything else.');
  const replay = new Replay(received.at, received.priority, rules, time);
  const ignored = inOrder.slice(0, start).map(({ id }) => id);
  for (const event of inOrder.slice(start + 1)) if (!replay.take(event)) ignored.push(event.id);
  return { ...replay.at(now), ignored };
}

/** Both clocks on their way through a history. */
class Replay {
  private state: WorkState = 'open';
  private target: ResponseTarget | null;
  private endedAt: number | null = null;
  private isAnswered = false;
  /** While the clock stands still for a customer: when it runs again by itself. */
  private resumesAt: number | null = null;
  private readonly response: Turn[] = [];
  private readonly resolution: Turn[] = [];

  constructor(
    private readonly receivedAt: number,
    private priority: Priority,
    private readonly rules: WorkRules,
    private readonly time: WorkTime,
  ) {
    this.target = time.target(receivedAt, priority);
    this.turnResponse(receivedAt, 'running', 'received');
    this.turn(receivedAt, 'running', 'received');
  }

  /** @returns false for what cannot happen where the item stands */
  take(event: WorkEvent): boolean {
    this.passTo(event.at);
    if (!mayHappen(this.state, event.kind)) return false;
    switch (event.kind) {
      case 'answered':
        this.answer(event.at, 'answered');
        break;
      case 'asked':
        this.answer(event.at, 'answered');
        this.wait(event.at, 'waiting-customer', 'question-sent');
        break;
      case 'waits-for-supplier':
        this.wait(event.at, 'waiting-supplier', 'waits-for-supplier');
        break;
      case 'customer-wrote':
        if (this.state === 'waiting-customer') this.goOn(event.at, 'customer-wrote');
        break;
      case 'resumed':
        this.goOn(event.at, 'resumed');
        break;
      case 'prioritised':
        this.prioritise(event.at, event.priority);
        break;
      case 'resolved':
      case 'closed':
        this.end(event.at, event.kind);
        break;
      case 'reopened':
        return this.reopen(event.at);
      default:
    }
    return true;
  }

  at(now: number): Omit<ReplayedWork, 'ignored'> {
    this.passTo(now);
    return {
      state: this.state,
      priority: this.priority,
      receivedAt: this.receivedAt,
      endedAt: this.endedAt,
      reopenableUntil: this.reopenableUntil(),
      response: runClock(this.response, this.time, now, null),
      resolution: runClock(this.resolution, this.time, now, this.resumesAt),
    };
  }

  /** A customer who stayed silent for long enough no longer holds the clock. */
  private passTo(at: number): void {
    if (this.resumesAt === null || this.resumesAt > at) return;
    this.turn(this.resumesAt, 'running', 'customer-silent');
    this.resumesAt = null;
  }

  private answer(at: number, why: 'answered' | 'resolved' | 'closed'): void {
    if (this.isAnswered) return;
    this.isAnswered = true;
    this.turnResponse(at, 'stopped', why);
  }

  private wait(at: number, state: PausingState, why: SegmentReason): void {
    this.state = state;
    this.resumesAt = null;
    if (!this.rules.pausesIn.includes(state)) {
      if (this.isPaused()) this.turn(at, 'running', why);
      return;
    }
    if (state === 'waiting-customer')
      this.resumesAt = this.time.afterWorkingDays(at, this.rules.resumesAfterWorkingDays);
    this.turn(at, 'paused', why);
  }

  private goOn(at: number, why: SegmentReason): void {
    this.state = 'open';
    this.resumesAt = null;
    if (this.isPaused()) this.turn(at, 'running', why);
  }

  private prioritise(at: number, priority: Priority): void {
    if (priority === this.priority) return;
    this.priority = priority;
    this.target = this.time.target(at, priority);
    if (!this.isAnswered) this.turnResponse(at, 'running', 'priority');
    this.turn(at, this.isPaused() ? 'paused' : 'running', 'priority');
  }

  private end(at: number, state: 'resolved' | 'closed'): void {
    this.answer(at, state);
    if (this.state !== 'resolved') this.turn(at, 'stopped', state);
    this.state = state;
    this.endedAt ??= at;
    this.resumesAt = null;
  }

  private reopen(at: number): boolean {
    const until = this.reopenableUntil();
    if (until !== null && at >= until) return false;
    this.state = 'open';
    this.endedAt = null;
    this.turn(at, 'running', 'reopened');
    return true;
  }

  private reopenableUntil(): number | null {
    return this.endedAt === null
      ? null
      : this.time.endOfDaysAfter(this.endedAt, this.rules.reopensWithinDays);
  }

  private isPaused(): boolean {
    return this.resolution.at(-1)?.kind === 'paused';
  }

  private turnResponse(at: number, kind: SegmentKind, why: SegmentReason): void {
    this.response.push({ at, kind, why, ...this.promise(this.target?.responseMinutes) });
  }

  private turn(at: number, kind: SegmentKind, why: SegmentReason): void {
    this.resolution.push({ at, kind, why, ...this.promise(this.target?.resolutionMinutes) });
  }

  private promise(
    minutes: number | null | undefined,
  ): Pick<Turn, 'priority' | 'targetMs' | 'aroundTheClock'> {
    return {
      priority: this.priority,
      targetMs: minutes === null || minutes === undefined ? null : minutes * MS_PER_MINUTE,
      aroundTheClock: this.target?.aroundTheClock ?? false,
    };
  }
}
