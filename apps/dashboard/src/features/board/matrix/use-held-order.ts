import { useState } from 'react';
import type { BoardRow } from '../model/rows';

interface HoldProps {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/**
 * Lines are sorted by how bad they are, and that changes by itself. While the pointer is over them they stay where they
 * are: nobody should press a line that jumped under the finger. What is new comes at the end, what is gone leaves.
 */
export function useHeldOrder(rows: readonly BoardRow[]): {
  readonly rows: readonly BoardRow[];
  readonly hold: HoldProps;
} {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  return {
    rows: held === null ? rows : inOrder(rows, held),
    hold: {
      onPointerEnter: () => setHeld(rows.map(({ customer }) => customer.id)),
      onPointerLeave: () => setHeld(null),
    },
  };
}

/** `rows` in the order of `ids`; those that are not in it come last, as they were. */
export function inOrder(rows: readonly BoardRow[], ids: readonly string[]): readonly BoardRow[] {
  const rank = new Map(ids.map((id, index) => [id, index]));
  const rankOf = ({ customer }: BoardRow) => rank.get(customer.id) ?? ids.length;
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b));
}
