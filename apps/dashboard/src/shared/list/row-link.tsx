import type { ReactNode } from 'react';
import { LinkAnchor } from '../ui/links';
import classes from './virtual-table.module.css';

interface RowLinkProps {
  readonly to: string;
  readonly search?: Readonly<Record<string, string | number>>;
  readonly children: ReactNode;
}

/** The name of a row as a link that the whole row answers to. */
export function RowLink({ to, search, children }: RowLinkProps) {
  return (
    <LinkAnchor
      to={to}
      {...(search && { search })}
      className={classes.link}
      c="inherit"
      fw={600}
      underline="hover"
    >
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
