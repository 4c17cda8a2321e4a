import type { AcceptedMaintenance } from '../agreement/terms';
import type { Period } from '../status/intervals';
import { common, firstOf, lengthOf, united, without } from './spans';

/** Planned work that would stop a service. */
export interface AnnouncedWork extends Period {
  readonly id: string;
  readonly reason: string;
  /** When it was entered. Epoch milliseconds. */
  readonly announcedAt: number;
  /** null: it was not cancelled. What was done until then was still announced. */
  readonly cancelledAt: number | null;
}

/** Why planned work does not leave the agreed hours, or not wholly. */
export const MAINTENANCE_OUTCOMES = [
  'accepted',
  'partly-above-cap',
  'above-cap',
  'announced-too-late',
  'cancelled',
  'outside-hours',
] as const;
export type MaintenanceOutcome = (typeof MAINTENANCE_OUTCOMES)[number];

export interface JudgedWork extends AnnouncedWork {
  readonly outcome: MaintenanceOutcome;
  /** What of it leaves the agreed hours; time that two works share is with the earlier one. */
  readonly accepted: readonly Period[];
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A stretch of the period under one version of the agreement, and the agreed hours in it. */
export interface RuledWindow extends Period {
  readonly rule: AcceptedMaintenance;
  readonly window: readonly Period[];
}

/**
 * Which planned work leaves the agreed hours: what was announced in time, the earliest first, until the cap of the
 * month is used. The cap counts agreed hours only, and of two works at the same time once.
 */
export function judgeMaintenance(
  works: readonly AnnouncedWork[],
  parts: readonly RuledWindow[],
): JudgedWork[] {
  let taken: Period[] = [];
  return [...works]
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
    .map((work) => {
      const held = { from: work.from, to: Math.min(work.to, work.cancelledAt ?? work.to) };
      const accepted: Period[] = [];
      let inHours = 0;
      let isLate = false;
      for (const { rule, window } of parts) {
        const wanted = common(united([held]), window);
        inHours += lengthOf(wanted);
        if (wanted.length === 0) continue;
        if (work.announcedAt > work.from - rule.announcedHoursBefore * HOUR) {
          isLate = true;
          continue;
        }
        const left = rule.maxMinutesPerMonth * MINUTE - lengthOf(taken);
        const pieces = firstOf(without(wanted, taken), left);
        accepted.push(...pieces);
        taken = united([...taken, ...pieces]);
      }
      const shared = lengthOf(common(united([held]), taken));
      const outcome = held.to <= held.from ? 'cancelled' : outcomeOf(inHours, shared, isLate);
      return { ...work, outcome, accepted };
    });
}

function outcomeOf(inHours: number, shared: number, isLate: boolean): MaintenanceOutcome {
  if (inHours === 0) return 'outside-hours';
  if (shared === inHours) return 'accepted';
  if (isLate) return 'announced-too-late';
  return shared === 0 ? 'above-cap' : 'partly-above-cap';
}

/** The moments that planned work leaves to a group: of all-of any work counts, of any-of only what stops them all. */
export function groupedWork(
  perAsset: readonly (readonly AnnouncedWork[])[],
  group: 'all-of' | 'any-of',
): AnnouncedWork[] {
  const all = new Map(perAsset.flat().map((work) => [work.id, work]));
  if (group === 'all-of' || perAsset.length < 2) return [...all.values()];
  return [...all.values()].filter(({ id }) =>
    perAsset.every((works) => works.some((work) => work.id === id)),
  );
}
