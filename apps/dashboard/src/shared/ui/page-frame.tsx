import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page-frame.module.css';

interface PageFrameProps {
  /** The page's one h1, and the tab's title. */
  readonly title: string;
  readonly description?: ReactNode;
  /** Stands over the title: where one came from. */
  readonly breadcrumbs?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** Uses the whole width: for tables. Text and forms read better in the default measure. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page of the staff's part: one heading, its actions, and the content. */
export function PageFrame({ title, description, breadcrumbs, actions, wide, children }: PageFrameProps) {
  useDocumentTitle(`${title} · Nachtwacht`);
  return (
    <div className={classes.page} data-wide={wide === true || undefined}>
      {breadcrumbs}
      <Group className={classes.head} justify="space-between" align="flex-start" gap="md">
        <div>
          <Title order={1} size="h2">
            {title}
          </Title>
          {description !== undefined && (
            <Text component="div" c="dimmed" mt={4}>
              {description}
            </Text>
          )}
        </div>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </div>
  );
}
