import type { NightRow } from '@nachtwacht/contracts';
import type { PersistentMap } from '@nachtwacht/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { arrange, fits, holding, without, type ListItem, type NightFilter } from '../model/arrangement';

/**
 * How long nothing moves: `leaving` after a pointer has left, `working` after a key or a pointer's move (one that lies
 * still is no hand for ever), `reading` while a night is open beside the list.
 */
const HOLD_MS = { leaving: 3_000, working: 20_000, reading: 120_000 } as const;
export type Hands = keyof typeof HOLD_MS;

export interface HeldList {
  readonly items: readonly ListItem[];
  /** These were signed by the person at the keys: they leave at once. */
  readonly release: (keys: readonly string[]) => void;
  /** Hands are on the list: nothing moves under them. */
  readonly hold: (hands: Hands) => void;
}

/**
 * The order of the list. It changes by itself: nights get worse, others sign them. While hands are on it nothing moves:
 * what is new comes at its customer's end and what was signed stays, until they have rested for a moment.
 */
export function useHeldList(nights: PersistentMap<string, NightRow>, filter: NightFilter): HeldList {
  const { show, status, q } = filter;
  const wanted = useMemo<NightFilter>(() => ({ show, status, q }), [show, status, q]);
  const next = useMemo(() => arrange(nights.values(), wanted), [nights, wanted]);
  const [isHolding, setHolding] = useState(false);
  const [released, setReleased] = useState<ReadonlySet<string>>(NONE);
  const [held, setHeld] = useState({ items: next, filter: wanted });

  // With nothing left there is nothing to hold: that all is signed is said at once.
  const isKept = isHolding && held.filter === wanted && next.length > 0;
  const items = useMemo(() => {
    if (!isKept) return sameAs(held.items, next);
    const isGone = (key: string) => {
      const night = nights.get(key);
      return night === undefined || (released.has(key) && !fits(night, wanted));
    };
    return holding(without(held.items, isGone), next);
  }, [isKept, held.items, next, nights, released, wanted]);
  if (items !== held.items || wanted !== held.filter) setHeld({ items, filter: wanted });
  if (!isHolding && released.size > 0) setReleased(NONE);

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const until = useRef(0);
  const hold = useCallback((hands: Hands) => {
    const end = performance.now() + HOLD_MS[hands];
    // Leaving ends what working began; nothing but time ends reading.
    if (hands !== 'leaving' && end < until.current) return;
    until.current = end;
    setHolding(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHolding(false), HOLD_MS[hands]);
  }, []);
  const release = useCallback((keys: readonly string[]) => {
    setReleased((before) => new Set([...before, ...keys]));
  }, []);
  return { items, release, hold };
}

const NONE: ReadonlySet<string> = new Set();

/** The list that is there where the new one says the same: nothing is then drawn again. */
function sameAs(before: readonly ListItem[], after: readonly ListItem[]): readonly ListItem[] {
  const isSame =
    before.length === after.length && before.every(({ key }, index) => key === after[index]?.key);
  return isSame ? before : after;
}
