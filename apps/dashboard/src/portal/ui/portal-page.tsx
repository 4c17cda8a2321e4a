import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './portal-page.module.css';

interface PortalPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One heading and its sheets, at the width of a telephone first. */
export function PortalPage({ title, children }: PortalPageProps) {
  useDocumentTitle(`${title} · Nachtwacht`);
  return (
    <div className={classes.page}>
      <Title order={1} size="h2">
        {title}
      </Title>
      {children}
    </div>
  );
}
