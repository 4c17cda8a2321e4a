import { MS_PER_HOUR } from '../time/duration';
import type { Status } from '../status/status';

/** What is told at once: something is down, or can no longer be seen. Warnings wait on the board. */
export const TELLING_LEVELS = ['unknown', 'critical'] as const;
export type TellingLevel = (typeof TELLING_LEVELS)[number];

/** What one channel was told about one asset. Times are epoch milliseconds. */
export interface Told {
  /** The problem that it was told and not yet told the end of. */
  readonly level: TellingLevel | null;
  /** The incident of the last problem told. */
  readonly incidentId: string | null;
  readonly problemAt: number | null;
  readonly recoveryAt: number | null;
}

/** An asset as it is now, as far as it matters to whoever was told about it. */
export interface TellingPresent {
  readonly incident: { readonly id: string; readonly status: Status } | null;
  /** A maintenance window is open: nobody is told anything. */
  readonly inMaintenance: boolean;
  /**
   * `measured`: what is not a problem is known to be good. `uncertain`: nothing is known to be good (never measured,
   * or still in the state of a past maintenance). `gone`: no longer watched.
   */
  readonly standing: 'measured' | 'uncertain' | 'gone';
}

export type Telling =
  | { readonly kind: 'nothing' }
  /** No longer watched: neither good nor bad news will follow. */
  | { readonly kind: 'forget' }
  | { readonly kind: 'problem'; readonly level: TellingLevel; readonly incidentId: string }
  /** `status` is what remains: ok, or a warning. */
  | { readonly kind: 'recovery'; readonly was: TellingLevel; readonly status: 'ok' | 'warning' };

/** An asset that comes and goes is told as recovered at most this often; until then it stays told as a problem. */
const RECOVERY_EVERY_MS = MS_PER_HOUR;
/** A new incident while the old one is still told as a problem is worth another message after this time. */
const REPEAT_AFTER_MS = MS_PER_HOUR;

const NOTHING: Telling = { kind: 'nothing' };

/**
 * Compares what a channel was told with the present. A problem is told at once and once; it is told again when it gets
 * worse, or when it is another incident an hour later. The end of it is told at once too, but at most once an hour:
 * so flapping costs a few messages an hour, and what people believe meanwhile errs to the bad side.
 */
export function decideTelling(told: Told | null, present: TellingPresent, now: number): Telling {
  const known = told?.level ?? null;
  if (present.standing === 'gone') return told === null ? NOTHING : { kind: 'forget' };
  if (present.inMaintenance) return NOTHING;

  const { incident } = present;
  if (incident !== null && isTellingLevel(incident.status)) {
    const isNews = known === null || isWorse(incident.status, known) || isDueAgain(told, incident.id, now);
    return isNews ? { kind: 'problem', level: incident.status, incidentId: incident.id } : NOTHING;
  }
  if (known === null || present.standing === 'uncertain' || wasRecoveredWithin(told, now)) return NOTHING;
  return { kind: 'recovery', was: known, status: incident === null ? 'ok' : 'warning' };
}

/** What a channel was told after this telling was queued for it; null: nothing worth keeping. */
export function toldAfter(told: Told | null, telling: Telling, now: number): Told | null {
  switch (telling.kind) {
    case 'nothing':
      return told;
    case 'forget':
      return null;
    case 'problem':
      return {
        level: telling.level,
        incidentId: telling.incidentId,
        problemAt: now,
        recoveryAt: told?.recoveryAt ?? null,
      };
    case 'recovery':
      return {
        level: null,
        incidentId: told?.incidentId ?? null,
        problemAt: told?.problemAt ?? null,
        recoveryAt: now,
      };
  }
}

function isTellingLevel(status: Status): status is TellingLevel {
  return status === 'critical' || status === 'unknown';
}

function isWorse(level: TellingLevel, known: TellingLevel): boolean {
  return level === 'critical' && known === 'unknown';
}

function isDueAgain(told: Told | null, incidentId: string, now: number): boolean {
  if (told?.problemAt == null || told.incidentId === incidentId) return false;
  return now - told.problemAt >= REPEAT_AFTER_MS;
}

function wasRecoveredWithin(told: Told | null, now: number): boolean {
  return told?.recoveryAt != null && now - told.recoveryAt < RECOVERY_EVERY_MS;
}
