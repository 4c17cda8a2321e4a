import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './state-panel.module.css';

interface StatePanelProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** The way on: a button or link. */
  readonly action?: ReactNode;
  readonly role?: 'alert' | 'status';
  /** 1 where it is the whole page. */
  readonly level?: 1 | 2;
}

/** The middle of a page that has nothing to show: why, and what to do. */
export function StatePanel({ icon, title, children, action, role, level = 2 }: StatePanelProps) {
  return (
    <Stack className={classes.panel} align="center" gap="sm" role={role}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <Title order={level} size="h4">
        {title}
      </Title>
      {children !== undefined && (
        <Text component="div" c="dimmed" maw="34rem" ta="center">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
