import type { ReactNode } from 'react';
import { Section } from '../../shared/ui/section';
import classes from './portal-page.module.css';

interface RowProps {
  readonly name: ReactNode;
  /** Lines below the name, quieter. */
  readonly lines?: readonly ReactNode[];
  /** At the right: how it is, or what can be done. */
  readonly side?: ReactNode;
}

/** A thing with its name, what is to be said of it, and how it is. */
export function Row({ name, lines = [], side }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.name}>{name}</p>
        {lines.map((line, index) => (
          <p key={index} className={classes.quiet}>
            {line}
          </p>
        ))}
      </div>
      {side}
    </li>
  );
}

interface RowsProps<T> {
  readonly title: string;
  readonly of: readonly T[];
  readonly nothing: string;
  readonly children: (item: T) => ReactNode;
}

/** A titled list; says so where it is empty. */
export function Rows<T>({ title, of, nothing, children }: RowsProps<T>) {
  return (
    <Section title={title}>
      {of.length === 0 ? (
        <p className={classes.quiet}>{nothing}</p>
      ) : (
        <ul className={classes.rows}>{of.map(children)}</ul>
      )}
    </Section>
  );
}
