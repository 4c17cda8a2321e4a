import type { Calendar } from '../time/working-days';
import type { Unit } from './observation';

/** When a level is bad: at or past the limit. null switches a limit off. */
export interface LevelPolicy {
  readonly kind: 'level';
  readonly unit: Unit;
  readonly bad: 'above' | 'below';
  readonly warning: number | null;
  readonly critical: number | null;
  /** Disks: warn when the forecast says full within this many days. */
  readonly fullWithinDays?: { readonly warning: number | null; readonly critical: number | null };
}

export interface ReachPolicy {
  readonly kind: 'reach';
  readonly lossPercent: { readonly warning: number | null; readonly critical: number | null };
  readonly latencyMs: { readonly warning: number | null; readonly critical: number | null };
}

/** Words by status, compared without case; a word that is in no list is unknown and kept verbatim. */
export interface StatePolicy {
  readonly kind: 'state';
  readonly ok: readonly string[];
  readonly warning: readonly string[];
  readonly critical: readonly string[];
  /** Parts of a device (a disk, a fan): what it means that one was there and a complete answer no longer names it. */
  readonly whenGone?: 'warning' | 'critical';
}

export interface ExpiryPolicy {
  readonly kind: 'expiry';
  readonly warningDays: number;
  readonly criticalDays: number;
}

export interface UpdatePolicy {
  readonly kind: 'update';
  /** An ordinary update that waits. */
  readonly pending: 'ok' | 'warning';
  readonly security: 'warning' | 'critical';
  /** After this many days without a look the answer "up to date" is no longer believed. */
  readonly checkedWithinDays: number;
  /** The same for what the release catalogue says: people keep it. Left out: 35. */
  readonly catalogueWithinDays?: number;
}

export interface BackupPolicy {
  readonly kind: 'backup';
  /** When runs are due: five-field cron in the zone, or none: then only `maxAgeHours` counts. */
  readonly schedule: { readonly cron: string; readonly timeZone: string } | null;
  readonly graceMinutes: number;
  /** Nothing is due on its free days; left out: free days count like any other. */
  readonly calendar?: Calendar;
  readonly maxAgeHours: number;
  readonly maxDurationHours: number;
}

export type Policy = LevelPolicy | ReachPolicy | StatePolicy | ExpiryPolicy | UpdatePolicy | BackupPolicy;

/** How a verdict becomes a status: how often it must be seen, and when switching too often is named flapping. */
export interface Confirmation {
  /** Consecutive polls that must contradict the present status before a worse (or unknown) one is taken. At least 1. */
  readonly attempts: number;
  /** Seconds between polls while a change waits to be confirmed. */
  readonly retrySeconds: number;
}

export const DEFAULT_CONFIRMATION: Confirmation = { attempts: 3, retrySeconds: 10 };
