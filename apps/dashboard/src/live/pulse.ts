/** Heartbeats come every five seconds; two lost ones and a bit are an accident, more is silence. */
const SILENCE_MS = 12_000;

/**
 * `connecting` nothing has been shown yet, `live` what is shown was confirmed lately, `lost` it was not: it may be
 * wrong by now and must not look fresh.
 */
export type Pulse = 'connecting' | 'live' | 'lost';

/** `confirmedAt`: when the model was last known to be what the server has, epoch milliseconds, null before the first. */
export function pulseAt(now: number, startedAt: number, confirmedAt: number | null): Pulse {
  if (now - (confirmedAt ?? startedAt) > SILENCE_MS) return 'lost';
  return confirmedAt === null ? 'connecting' : 'live';
}
