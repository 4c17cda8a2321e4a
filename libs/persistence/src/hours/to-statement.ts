import type { HoursStatement, StatementLine } from '@nachtwacht/contracts';
import type { LotEvent, Replayed, ReplayedCharge } from '@nachtwacht/domain';
import { localDateOf } from '@nachtwacht/domain/time';
import { agreementVersionAt } from '@nachtwacht/domain';
import { monthOf } from './closed-month';
import type { Reckoned } from './reckon';

export const iso = (at: number) => new Date(at).toISOString();
export const isoOrNull = (at: number | null) => (at === null ? null : iso(at));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const minutesOf = (events: readonly LotEvent[], kind: LotEvent['kind']) =>
  sum(events.filter((event) => event.kind === kind).map(({ minutes }) => minutes));

/** The statement of a month as it is reckoned now; closed ones are kept as they were. */
export function toStatement(
  reckoned: Reckoned,
  customer: { readonly id: string; readonly name: string },
  month: string,
): HoursStatement {
  const { from, to } = monthOf(month, reckoned.zone, reckoned.closed);
  const before = reckoned.replayed(from);
  const after = reckoned.replayed(to);
  // Always the same from the beginning: what happened until the opening is how it begins.
  const events = after.events.slice(before.events.length);
  const lines = after.charges.slice(before.charges.length).map((charge) => toLine(charge, reckoned));
  const opening = lotsOf(before, reckoned);
  const closing = lotsOf(after, reckoned);
  const began = new Set(events.filter(({ kind }) => kind === 'grant').map(({ lotId }) => lotId));
  return {
    customerId: customer.id,
    customerName: customer.name,
    month,
    timeZone: reckoned.zone,
    from: iso(from),
    to: iso(to),
    closedAt: null,
    closedBy: null,
    hash: null,
    agreementVersion:
      agreementVersionAt(reckoned.versions, localDateOf(to - 1, reckoned.zone))?.version ?? null,
    plan: planOf(reckoned, to - 1),
    opening: { minutes: sum(opening.map(({ minutes }) => minutes)), owedMinutes: before.owed, lots: opening },
    granted: after.lots
      .filter(({ id }) => began.has(id))
      .map((lot) => ({ ...lotOf(lot, reckoned), minutes: lot.minutes })),
    lines,
    settledMinutes: minutesOf(events, 'settle'),
    expired: events
      .filter(({ kind }) => kind === 'expire')
      .map(({ lotId, source, at, minutes }) => ({ lotId, source, at: iso(at), minutes })),
    carried: events
      .filter(({ kind }) => kind === 'carry')
      .map(({ lotId, at, minutes }) => ({
        lotId,
        at: iso(at),
        minutes,
        until: iso(after.lots.find(({ id }) => id === `${lotId}+`)?.expires ?? at),
      })),
    closing: { minutes: sum(closing.map(({ minutes }) => minutes)), owedMinutes: after.owed, lots: closing },
    totals: {
      rawMinutes: sum(lines.map(({ rawMinutes }) => rawMinutes)),
      chargedMinutes: sum(lines.map(({ minutes }) => minutes)),
      grantedMinutes: minutesOf(events, 'grant'),
      consumedMinutes: minutesOf(events, 'consume'),
      expiredMinutes: minutesOf(events, 'expire'),
      carriedMinutes: minutesOf(events, 'carry'),
      billedMinutes: sum(lines.map(({ billedMinutes }) => billedMinutes)),
      owedMinutes: sum(lines.map(({ owedMinutes }) => owedMinutes)),
      includedMinutes: sum(lines.map(({ includedMinutes }) => includedMinutes)),
    },
  };
}

export function planOf({ termsAt }: Reckoned, at: number): HoursStatement['plan'] {
  const { plan } = termsAt(at);
  return plan.kind === 'included' ? plan : { kind: plan.kind, minutes: null, per: null };
}

type StatementLot = HoursStatement['granted'][number];
type OpenLot = Replayed['lots'][number];

function lotOf(lot: OpenLot, { lots }: Reckoned): StatementLot {
  return {
    lotId: lot.id,
    source: lot.source,
    validFrom: iso(lot.validFrom),
    expires: isoOrNull(lot.expires),
    minutes: lot.open,
    reason: lots.find(({ id }) => id === lot.id)?.reason ?? '',
  };
}

function lotsOf(replayed: Replayed, reckoned: Reckoned): StatementLot[] {
  return replayed.lots.filter(({ open }) => open > 0).map((lot) => lotOf(lot, reckoned));
}

function toLine(charge: ReplayedCharge, { entries, charged, lots, zone }: Reckoned): StatementLine {
  const entry = entries.find(({ id }) => id === charge.id);
  const cost = charged.get(charge.id);
  const lot = lots.find(({ id }) => id === charge.id);
  return {
    kind: entry === undefined ? 'adjust' : 'work',
    entryId: charge.id,
    startedAt: iso(entry?.from ?? charge.at),
    endedAt: iso(entry?.to ?? charge.at),
    date: localDateOf(charge.workStart, zone),
    personName: entry?.personName ?? lot?.by ?? '',
    workOn: entry?.workOn ?? null,
    text: entry?.customerText ?? lot?.reason ?? '',
    place: entry?.place ?? 'remote',
    billable: entry?.billable ?? true,
    rawMinutes: cost?.rawMinutes ?? 0,
    parts: [...(cost?.parts ?? [])],
    travel: cost?.travel ?? null,
    minutes: charge.minutes,
    allocation: [...charge.allocation],
    billedMinutes: charge.billed,
    owedMinutes: charge.owed,
    includedMinutes: charge.included,
    correctionOf: entry?.countsAt == null ? null : localDateOf(entry.from, zone).slice(0, 7),
  };
}
