import { Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { Panel } from './panel';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** At the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled sheet of a page. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <Panel className={classes.section} aria-labelledby={id}>
      <Group justify="space-between" mb="sm" gap="sm">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Panel>
  );
}
