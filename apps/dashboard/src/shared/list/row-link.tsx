import type { ReactNode } from 'react';
import { LinkAnchor } from '../ui/links';
import classes from './virtual-table.module.css';

/** The name of a row as a link that the whole row answers to. */
export function RowLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <LinkAnchor to={to} className={classes.link} c="inherit" fw={600} underline="hover">
      {children}
    </LinkAnchor>
  );
}

/** One line, cut where it does not fit; `isSoft` for what is absent or less important. */
export function RowText({
  isSoft = false,
  children,
}: {
  readonly isSoft?: boolean;
  readonly children: string;
}) {
  return (
    <span className={classes.text} data-soft={isSoft || undefined} title={children}>
      {children}
    </span>
  );
}
