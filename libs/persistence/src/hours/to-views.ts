import type { HoursOverview, LotView, TimeEntryView } from '@nachtwacht/contracts';
import { forecastHours } from '@nachtwacht/domain';
import { localDateOf, localPeriodAt } from '@nachtwacht/domain/time';
import type { EntryRow } from './entry-row';
import { monthAt } from './closed-month';
import type { Reckoned } from './reckon';
import { iso, isoOrNull, planOf } from './to-statement';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

export function toEntryView(entry: EntryRow, { charged, zone, closed }: Reckoned): TimeEntryView {
  const { from, to, countsAt, frozen, ...rest } = entry;
  return {
    id: rest.id,
    customerId: rest.customerId,
    customerName: rest.customerName,
    incidentId: rest.incidentId,
    assetId: rest.assetId,
    workItemId: rest.workItemId,
    workOn: rest.workOn,
    personId: rest.personId,
    personName: rest.personName,
    startedAt: iso(from),
    endedAt: iso(to),
    rawMinutes: (to - from) / 60_000,
    chargedMinutes: rest.reversedAt === null ? (charged.get(rest.id)?.minutes ?? 0) : 0,
    place: rest.place,
    travelMinutes: rest.travelMinutes,
    billable: rest.billable,
    privateNote: rest.privateNote,
    customerText: rest.customerText,
    overageAgreed: rest.overageAgreed,
    releasedAt: isoOrNull(rest.releasedAt),
    reversedAt: isoOrNull(rest.reversedAt),
    reversedReason: rest.reversedReason,
    correctionIn: countsAt === null ? null : monthAt(countsAt, zone, closed),
    closed: frozen !== null,
    version: rest.version,
  };
}

export function toLotViews({ replayed, lots }: Reckoned, now: number): LotView[] {
  const known = new Map(lots.map((lot) => [lot.id, lot]));
  const begun = replayed(now).lots;
  const present = new Set(begun.map(({ id }) => id));
  const coming = lots
    .filter(({ id, minutes }) => minutes > 0 && !present.has(id))
    .map((lot) => ({ ...lot, open: lot.validFrom > now ? lot.minutes : 0 }));
  return [...begun, ...coming]
    .map((lot) => ({
      id: lot.id,
      source: lot.source,
      validFrom: iso(lot.validFrom),
      expires: isoOrNull(lot.expires),
      minutes: lot.minutes,
      openMinutes: lot.open,
      reason: known.get(lot.id)?.reason ?? '',
      by: known.get(lot.id)?.by ?? null,
    }))
    .sort(
      (a, b) => Number(b.openMinutes > 0) - Number(a.openMinutes > 0) || (a.validFrom < b.validFrom ? 1 : -1),
    );
}

export type Balance = Omit<HoursOverview, 'customerId' | 'customerName' | 'thresholds' | 'months' | 'lots'>;

/** What is left, how it went down and when it will be empty. */
export function toBalance(reckoned: Reckoned, now: number): Balance {
  const { termsAt, zone, replayed } = reckoned;
  const plan = planOf(reckoned, now);
  const { from, to } = localPeriodAt(plan.per ?? 'month', now, zone);
  const before = replayed(from);
  const today = replayed(now);
  const events = today.events.slice(before.events.length);
  const opening = sum(before.lots.map(({ open }) => open));
  let left = opening;
  const burnDown = [{ at: iso(from), minutes: left }];
  for (const { kind, at, minutes } of events) {
    left += kind === 'grant' ? minutes : -minutes;
    const last = burnDown.at(-1);
    if (last?.at === iso(at)) burnDown[burnDown.length - 1] = { at: iso(at), minutes: left };
    else burnDown.push({ at: iso(at), minutes: left });
  }
  const available =
    opening + sum(events.filter(({ kind }) => kind === 'grant').map(({ minutes }) => minutes));
  const used = sum(today.charges.slice(before.charges.length).map(({ minutes }) => minutes));
  const { minutesPerWeek, emptyAt: spentAt } = forecastHours(today.charges, left, now);
  // All-in never runs out, and what was never there neither.
  const emptyAt = plan.kind === 'all-in' || (plan.kind === 'none' && available === 0) ? null : spentAt;
  const nextGrant = plan.kind === 'included' ? to : null;
  return {
    timeZone: zone,
    plan,
    overage: termsAt(now).overage,
    budget: {
      from: iso(from),
      to: iso(to),
      availableMinutes: available,
      usedMinutes: used,
      usedPercent: available > 0 ? Math.floor((used * 100) / available) : null,
    },
    openMinutes: left,
    owedMinutes: today.owed,
    burnDown,
    forecast: {
      minutesPerWeek,
      emptyOn: emptyAt === null ? null : localDateOf(emptyAt, zone),
      nextGrant: isoOrNull(nextGrant),
      emptyBeforeGrant: emptyAt !== null && (nextGrant === null || emptyAt < nextGrant),
    },
  };
}
