import type { ReactNode } from 'react';
import classes from './marks.module.css';

export type MarkTone = 'critical' | 'warning' | 'unknown' | 'ok' | 'maintenance' | 'soft';

interface MarkProps {
  readonly icon: ReactNode;
  readonly tone: MarkTone;
  readonly children: ReactNode;
}

/** An icon and a word; the colour only repeats what they say. */
export function Mark({ icon, tone, children }: MarkProps) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
