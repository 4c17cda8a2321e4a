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
  const inOrder = [...works].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const accepted = new Map<AnnouncedWork, Period[]>(inOrder.map((work) => [work, []]));
  let taken: Period[] = [];
  // Part by part and in each work by work: only so is the cap used in the order of time, also where a rule changes.
  for (const { rule, window } of parts) {
    for (const work of inOrder.filter((one) => isInTime(one, rule))) {
      const left = rule.maxMinutesPerMonth * MINUTE - lengthOf(taken);
      const pieces = firstOf(without(common(heldOf(work), window), taken), left);
      accepted.get(work)?.push(...pieces);
      taken = united([...taken, ...pieces]);
    }
  }
  return inOrder.map((work) => ({
    ...work,
    outcome: outcomeOf(work, parts, taken),
    accepted: united(accepted.get(work) ?? []),
  }));
}

function isInTime(
  { announcedAt, from }: AnnouncedWork,
  { announcedHoursBefore }: AcceptedMaintenance,
): boolean {
  return announcedAt + announcedHoursBefore * HOUR <= from;
}

/** While it lasted as planned, or until it was cancelled. */
function heldOf({ from, to, cancelledAt }: AnnouncedWork): Period[] {
  return united([{ from, to: Math.min(to, cancelledAt ?? to) }]);
}

function outcomeOf(
  work: AnnouncedWork,
  parts: readonly RuledWindow[],
  taken: readonly Period[],
): MaintenanceOutcome {
  const held = heldOf(work);
  if (held.length === 0) return 'cancelled';
  const touched = parts.filter(({ window }) => common(held, window).length > 0);
  if (touched.length === 0) return 'outside-hours';
  const inHours = touched.reduce((ms, { window }) => ms + lengthOf(common(held, window)), 0);
  const shared = lengthOf(common(held, taken));
  if (shared === inHours) return 'accepted';
  if (touched.some(({ rule }) => !isInTime(work, rule))) return 'announced-too-late';
  return shared === 0 ? 'above-cap' : 'partly-above-cap';
}

/** The moments that planned work leaves to a group: of all-of any work counts, of any-of only what stops them all. */
export function groupedWork(
  perAsset: readonly (readonly AnnouncedWork[])[],
  group: 'all-of' | 'any-of',
): AnnouncedWork[] {
  const all = new Map(perAsset.flat().map((work) => [work.id, work]));
  if (group === 'all-of') return [...all.values()];
  return [...all.values()].filter(({ id }) =>
    perAsset.every((works) => works.some((work) => work.id === id)),
  );
}
