import { useState, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import classes from './cell-teller.module.css';

interface CellTellerProps {
  /** Stands there while no cell is looked at. */
  readonly hint: string;
  /** What the pictures of the grid mean. */
  readonly legend: ReactNode;
  readonly children: ReactNode;
}

/** Says in words, on a line below a grid, what the cell under the pointer or the focus is. */
export function CellTeller({ hint, legend, children }: CellTellerProps) {
  const [told, setTold] = useState<string | null>(null);
  const tell = ({ target }: MouseEvent | FocusEvent) => {
    const cell = target instanceof Element ? target.closest('[data-told]') : null;
    setTold(cell?.getAttribute('data-told') ?? null);
  };
  return (
    <div className={classes.teller} onMouseOver={tell} onFocus={tell} onMouseLeave={() => setTold(null)}>
      {children}
      {/* A screen reader has the same words as the name of the cell. */}
      <p className={classes.line} data-idle={told === null || undefined} aria-hidden="true">
        {told ?? hint}
      </p>
      <div className={classes.legend}>{legend}</div>
    </div>
  );
}
