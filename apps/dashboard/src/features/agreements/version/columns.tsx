import type { ReactNode } from 'react';
import classes from './version.module.css';

interface ColumnsProps {
  /** `few`: halves, where there is room. */
  readonly size?: 'few' | 'many';
  readonly children: ReactNode;
}

/** As many columns as fit. By a style sheet: columns that Mantine writes into the page are refused by its policy. */
export function Columns({ size = 'many', children }: ColumnsProps) {
  return (
    <div className={classes.columns} data-size={size}>
      {children}
    </div>
  );
}
