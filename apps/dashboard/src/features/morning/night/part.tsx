import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './night-panel.module.css';

interface PartProps {
  readonly title: string;
  /** At the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the opened night. */
export function Part({ title, actions, children }: PartProps) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div className={classes.partHead}>
        <Title order={3} size="h6" id={id}>
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </section>
  );
}
