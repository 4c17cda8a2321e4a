import type { ChangeBatch, ChangePayload, DutyDay, MorningCheck, NightRow } from '@nachtwacht/contracts';
import { PersistentMap } from '@nachtwacht/domain';
import type { FeedRules } from '../../../live/feed';
import { keyOf } from './night-key';

export interface MorningState {
  readonly day: DutyDay;
  /** Everything up to and including this change is in the rows. */
  readonly cursor: number;
  readonly nights: PersistentMap<string, NightRow>;
  /** What others signed last while the page was open, for a short mention. */
  readonly lastSigned: { readonly position: number; readonly night: NightRow } | null;
}

/**
 * The news where it says something else than what is known. A version tells one verdict and signature from another;
 * that it was opened or noted comes without a new one, and is not undone by news that was on its way before.
 */
export function newer(known: NightRow | undefined, told: NightRow): NightRow {
  if (known === undefined || told.version > known.version) return told;
  if (told.version < known.version) return known;
  const isOlder =
    (known.signed !== null && told.signed === null) ||
    (known.openedAt !== null && told.openedAt === null) ||
    told.notes < known.notes;
  return isOlder ? known : told;
}

/** Rows that answers to one's own deeds carry. */
export function withNights(state: MorningState, told: readonly NightRow[]): MorningState {
  const ofDay = told.filter(({ dutyDate }) => dutyDate === state.day.date);
  const nights = ofDay.reduce((all, night) => put(all, night), state.nights);
  return nights === state.nights ? state : { ...state, nights };
}

function put(nights: PersistentMap<string, NightRow>, told: NightRow): PersistentMap<string, NightRow> {
  const key = keyOf(told);
  const known = nights.get(key);
  const next = newer(known, told);
  return next === known ? nights : nights.with(key, next);
}

/**
 * How the check of a day lives on a snapshot and on batches of changes. `followsToday`: the page shows whichever day is
 * due, so that the beginning of another day's check concerns it, too.
 */
export function morningRules(followsToday: boolean): FeedRules<MorningCheck, MorningState> {
  return {
    positionOf: ({ cursor }) => cursor,
    build: (snapshot, previous) => ({
      day: snapshot.day,
      cursor: snapshot.cursor,
      nights: PersistentMap.from(
        snapshot.nights.map((night) => [keyOf(night), kept(night, snapshot, previous)]),
      ),
      lastSigned: previous?.lastSigned ?? null,
    }),
    apply: (state, batch) => {
      if (batch.after > state.cursor) return { model: state, needsSnapshot: true };
      if (batch.upTo <= state.cursor) return { model: state, needsSnapshot: false };
      const fresh = batch.changes.filter(({ position }) => position > state.cursor);
      const concerned = fresh.some(
        ({ payload }) => payload.kind === 'duty' && (followsToday || payload.date === state.day.date),
      );
      return { model: { ...applyNights(state, fresh), cursor: batch.upTo }, needsSnapshot: concerned };
    },
  };
}

/** A row that says the same keeps its identity and is not drawn again; a server put back to an older state is believed. */
function kept(told: NightRow, { cursor }: MorningCheck, previous: MorningState | null): NightRow {
  const known = previous?.nights.get(keyOf(told));
  if (previous === null || known === undefined || cursor < previous.cursor) return told;
  const next = newer(known, told);
  return next.version === known.version && JSON.stringify(next) === JSON.stringify(known) ? known : next;
}

function applyNights(state: MorningState, changes: ChangeBatch['changes']): MorningState {
  let { nights, lastSigned } = state;
  for (const { position, payload } of changes) {
    if (!isOfDay(payload, state.day.date)) continue;
    const known = nights.get(keyOf(payload.night));
    nights = put(nights, payload.night);
    const isNews = known !== undefined && known.signed === null && payload.night.signed !== null;
    if (isNews) lastSigned = { position, night: payload.night };
  }
  return { ...state, nights, lastSigned };
}

function isOfDay(payload: ChangePayload, date: string): payload is ChangePayload & { kind: 'night' } {
  return payload.kind === 'night' && payload.night.dutyDate === date;
}
