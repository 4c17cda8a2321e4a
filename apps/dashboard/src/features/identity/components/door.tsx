import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../../shared/ui/language-switch';
import { SchemeSwitch } from '../../../shared/ui/scheme-switch';
import { Wordmark } from '../../../shared/ui/wordmark';
import classes from './door.module.css';

/** The frame of the pages before the sign-in: the name, one card, and the choices that hold before one is known. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useDocumentTitle(`${title} · Nachtwacht`);
  return (
    <main className={classes.door}>
      <div className={classes.card}>
        <Wordmark />
        <Title order={1} size="h3" mt="lg" mb="md">
          {title}
        </Title>
        {children}
      </div>
      <Group className={classes.choices} gap="md" justify="center">
        <LanguageSwitch />
        <SchemeSwitch />
      </Group>
    </main>
  );
}
