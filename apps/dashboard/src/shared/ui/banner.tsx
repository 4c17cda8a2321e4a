import type { Status } from '@nachtwacht/domain';
import type { ReactNode } from 'react';
import classes from './banner.module.css';

interface BannerProps {
  readonly icon: ReactNode;
  readonly status?: Status;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Something one must know before reading on; may offer one deed. */
export function Banner({ icon, status, action, children }: BannerProps) {
  return (
    <div className={classes.banner} data-status={status} role="status">
      {icon}
      <div className={classes.text}>{children}</div>
      {action}
    </div>
  );
}
