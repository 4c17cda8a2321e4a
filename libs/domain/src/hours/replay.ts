import type { LotSource } from '../agreement/terms';
import { carried, compare, take, type OpenLot } from './open-lots';
import type { Charge, Lot, LotMinutes } from './types';

export interface Ledger {
  readonly lots: readonly Lot[];
  readonly charges: readonly Charge[];
  /** Which goes first of lots that expire at the same moment, for work that counts at a moment. */
  readonly order: (at: number) => readonly LotSource[];
  /** Nothing is valid from here on, and nothing is carried over it: the end of the agreement. */
  readonly endsAt: number | null;
}

export interface ReplayedCharge extends Charge {
  readonly allocation: readonly LotMinutes[];
  readonly billed: number;
  readonly owed: number;
  readonly included: number;
}

/** What happened to lots at a moment, in order. `settle`: earlier work that had no lot is paid. */
export interface LotEvent extends LotMinutes {
  readonly kind: 'grant' | 'consume' | 'expire' | 'carry' | 'settle';
  readonly at: number;
}

export interface Replayed {
  readonly charges: readonly ReplayedCharge[];
  readonly events: readonly LotEvent[];
  /** With what is left of each at the end, those that were carried among them. */
  readonly lots: readonly (Lot & { readonly open: number })[];
  readonly owed: number;
}

interface Step {
  readonly at: number;
  /** At one moment: first what ends, then what begins, then work. */
  readonly turn: 0 | 1 | 2;
  readonly rank: string;
  readonly run: () => void;
}

/**
 * Puts charges to lots, always anew from the beginning: the order in which anything was booked makes no difference.
 * Charges go by (when they count, work start, id), and take from the lot that expires first.
 *
 * @param until epoch milliseconds; of what happens at it only what ends then belongs to it, later things are left out
 */
export function replay(ledger: Ledger, until: number): Replayed {
  const open: OpenLot[] = [];
  const steps: Step[] = [];
  const events: LotEvent[] = [];
  const done: ReplayedCharge[] = [];
  let owed = 0;
  const told = (kind: LotEvent['kind'], at: number, { id, source }: Lot, minutes: number) => {
    if (minutes > 0) events.push({ kind, at, lotId: id, source, minutes });
  };

  const add = (lot: Lot) => {
    const entry: OpenLot = { lot, left: 0 };
    steps.push({ at: lot.validFrom, turn: 1, rank: lot.id, run: () => begin(entry) });
    if (lot.expires !== null) steps.push({ at: lot.expires, turn: 0, rank: lot.id, run: () => end(entry) });
  };
  const begin = (entry: OpenLot) => {
    entry.left = entry.lot.minutes;
    open.push(entry);
    told('grant', entry.lot.validFrom, entry.lot, entry.lot.minutes);
    const paid = Math.min(owed, entry.left);
    entry.left -= paid;
    owed -= paid;
    told('settle', entry.lot.validFrom, entry.lot, paid);
  };
  const end = (entry: OpenLot) => {
    const { lot, left } = entry;
    const at = lot.expires ?? until;
    const kept = carried(lot, left, at, open);
    entry.left = 0;
    told('expire', at, lot, left - kept);
    told('carry', at, lot, kept);
    if (kept > 0 && lot.carry !== null) {
      const next: Lot = {
        id: `${lot.id}+`,
        source: 'carried',
        validFrom: at,
        expires: bounded(lot.carry.until, ledger.endsAt),
        minutes: kept,
        carry: null,
      };
      // At once, so that the next lot that ends at this moment finds it carried already.
      const began: OpenLot = { lot: next, left: 0 };
      begin(began);
      if (next.expires !== null) {
        steps.push({ at: next.expires, turn: 0, rank: next.id, run: () => end(began) });
        sortRest();
      }
    }
  };

  for (const lot of ledger.lots) {
    const expires = bounded(lot.expires, ledger.endsAt);
    const isCut = ledger.endsAt !== null && lot.expires !== null && lot.expires >= ledger.endsAt;
    if (expires === null || expires > lot.validFrom)
      add({ ...lot, expires, carry: isCut ? null : lot.carry });
  }
  for (const charge of ledger.charges)
    steps.push({
      at: charge.at,
      turn: 2,
      rank: `${String(charge.workStart).padStart(16, '0')} ${charge.id}`,
      run: () => {
        const { allocation, left } = take(open, charge.minutes, charge.at, ledger.order(charge.at));
        for (const part of allocation) events.push({ kind: 'consume', at: charge.at, ...part });
        const owes = charge.uncovered === 'debt' ? left : 0;
        owed += owes;
        done.push({
          ...charge,
          allocation,
          billed: charge.uncovered === 'bill' ? left : 0,
          owed: owes,
          included: charge.uncovered === 'included' ? left : 0,
        });
      },
    });

  let next = 0;
  const sortRest = () => {
    const rest = steps.splice(next);
    rest.sort((a, b) => a.at - b.at || a.turn - b.turn || compare(a.rank, b.rank));
    steps.push(...rest);
  };
  sortRest();
  while (next < steps.length) {
    const step = steps[next];
    if (step === undefined || step.at > until || (step.at === until && step.turn !== 0)) break;
    next += 1;
    step.run();
  }
  return {
    charges: done,
    events,
    lots: open.map(({ lot, left }) => ({ ...lot, open: left })),
    owed,
  };
}

function bounded(expires: number | null, endsAt: number | null): number | null {
  if (endsAt === null) return expires;
  return expires === null ? endsAt : Math.min(expires, endsAt);
}

/** granted = consumed + settled + expired + open, where carrying on moves minutes from a lot to the next. */
export function conserves({ events, lots }: Pick<Replayed, 'events' | 'lots'>): boolean {
  const sum = (kind: LotEvent['kind']) =>
    events.reduce((all, event) => all + (event.kind === kind ? event.minutes : 0), 0);
  const open = lots.reduce((all, lot) => all + lot.open, 0);
  return sum('grant') === sum('consume') + sum('settle') + sum('expire') + sum('carry') + open;
}
