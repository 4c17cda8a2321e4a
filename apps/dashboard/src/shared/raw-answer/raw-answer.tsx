import { Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { ROUTES } from '@nachtwacht/contracts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../api/call';
import { useFormat } from '../format/use-format';
import { useTexts } from '../i18n/texts';
import { CopyButton } from '../ui/copy-button';
import { Panel } from '../ui/panel';
import { QueryState } from '../ui/query-state';
import { RowsSkeleton } from '../ui/rows-skeleton';
import classes from './raw-answer.module.css';
import { rawAnswerTexts } from './raw-answer-texts';

/** A browser grows slow long before a device's answer ends. */
const SHOWN_CHARACTERS = 60_000;

interface RawAnswerProps {
  readonly connectionId: string;
  /** Named where a page shows the answers of several connections. */
  readonly name?: string;
}

/** What a connection last answered, word for word; fetched when somebody opens it. */
export function RawAnswer({ connectionId, name }: RawAnswerProps) {
  const t = useTexts(rawAnswerTexts);
  const id = useId();
  const [opened, setOpened] = useState(false);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <Panel>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        <Chevron size={16} aria-hidden />
        {name === undefined ? t('title') : t('of', { name })}
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        {opened && <Answer connectionId={connectionId} />}
      </Collapse>
    </Panel>
  );
}

function Answer({ connectionId }: { readonly connectionId: string }) {
  const t = useTexts(rawAnswerTexts);
  const format = useFormat();
  const query = useQuery({
    queryKey: ['raw-answer', connectionId],
    queryFn: ({ signal }) => call(ROUTES.rawAnswer, { params: { id: connectionId }, signal }),
  });
  return (
    <div className={classes.content}>
      <QueryState
        query={query}
        skeleton={<RowsSkeleton rows={4} />}
        isEmpty={({ at }) => at === null}
        empty={<Text c="dimmed">{t('none')}</Text>}
      >
        {({ at, answers }) => {
          const json = JSON.stringify(answers, null, 2);
          return (
            <>
              <Group justify="space-between" mb="xs">
                <Text c="dimmed" size="sm">
                  {at !== null && t('at', { time: format.date(at) })}
                </Text>
                <CopyButton text={json} />
              </Group>
              <pre className={classes.json} tabIndex={0} aria-label={t('title')}>
                {json.slice(0, SHOWN_CHARACTERS)}
              </pre>
              {json.length > SHOWN_CHARACTERS && <Text size="sm">{t('cut')}</Text>}
            </>
          );
        }}
      </QueryState>
    </div>
  );
}
