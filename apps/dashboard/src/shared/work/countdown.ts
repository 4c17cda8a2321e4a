import type { WorkClockView, WorkItemView } from '@nachtwacht/contracts';

/** Of one clock at one moment; durations in milliseconds. */
export interface Countdown {
  readonly tone: 'late' | 'soon' | 'running' | 'paused' | 'met' | 'none';
  readonly elapsedMs: number;
  /** Negative when it took longer than was promised; null without a promise. */
  readonly leftMs: number | null;
  /** It runs, but not at this moment: outside agreed hours. */
  readonly isResting: boolean;
}

const SOON_SHARE = 0.75;

/** Counts a clock on from when the server told it, by the stretches in which it runs. */
export function countdownOf(clock: WorkClockView, asOf: string, now: number): Countdown {
  const from = Date.parse(asOf);
  const stretches = clock.upcoming.map((one) => ({ from: Date.parse(one.from), to: Date.parse(one.to) }));
  const passed = stretches.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.to, now) - Math.max(one.from, from)),
    0,
  );
  const elapsedMs = clock.elapsedMs + passed;
  const leftMs = clock.targetMs === null ? null : clock.targetMs - elapsedMs;
  const isResting = clock.kind === 'running' && !stretches.some((one) => one.from <= now && now < one.to);
  return { tone: toneOf(clock, elapsedMs), elapsedMs, leftMs, isResting };
}

function toneOf({ breachedAt, targetMs, kind }: WorkClockView, elapsedMs: number): Countdown['tone'] {
  if (breachedAt !== null || (targetMs !== null && elapsedMs > targetMs)) return 'late';
  if (targetMs === null) return 'none';
  if (kind === 'stopped') return 'met';
  if (kind === 'paused') return 'paused';
  return elapsedMs >= targetMs * SOON_SHARE ? 'soon' : 'running';
}

/** The clock that people work against: the answer until it is given, then the resolution. */
export function leadingClock({ response, resolution }: WorkItemView): 'response' | 'resolution' {
  return response.kind !== 'stopped' && (response.targetMs !== null || resolution.targetMs === null)
    ? 'response'
    : 'resolution';
}

/** What has to be done next: running clocks that are late or nearly full, the most pressing first. */
export function dueSoon(items: readonly WorkItemView[], now: number): WorkItemView[] {
  const pressing = items.flatMap((item) => {
    const clock = item[leadingClock(item)];
    const { tone, leftMs } = countdownOf(clock, item.asOf, now);
    const isPressing = clock.kind === 'running' && (tone === 'late' || tone === 'soon');
    return isPressing ? [{ item, leftMs: leftMs ?? 0 }] : [];
  });
  return pressing.sort((a, b) => a.leftMs - b.leftMs).map(({ item }) => item);
}

/** `3:05` hours, or `-0:20`: as long as a person can add it up. Whole minutes, cut towards less time. */
export function hoursAndMinutes(ms: number): string {
  const minutes = ms < 0 ? Math.ceil(-ms / 60_000) : Math.floor(ms / 60_000);
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return ms < 0 ? `−${text}` : text;
}
