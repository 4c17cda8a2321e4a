import { useCallback, useState } from 'react';
import { nextFocus, stepFrom, type ListItem } from '../model/arrangement';

export interface CurrentRow {
  readonly current: string | null;
  readonly set: (key: string | null) => void;
  /** Returns the night one comes to. */
  readonly step: (by: number) => string | null;
}

/** The row that keys act on. When it leaves the list the next one takes its place. */
export function useCurrentRow(items: readonly ListItem[]): CurrentRow {
  const [state, setState] = useState<{ readonly key: string | null; readonly items: readonly ListItem[] }>({
    key: null,
    items,
  });
  let { key } = state;
  if (state.items !== items) {
    key = nextFocus(state.items, items, key);
    setState({ key, items });
  }
  const set = useCallback((to: string | null) => setState((before) => ({ ...before, key: to })), []);
  const step = (by: number) => {
    const to = stepFrom(items, key, by);
    set(to);
    return to;
  };
  return { current: key, set, step };
}
