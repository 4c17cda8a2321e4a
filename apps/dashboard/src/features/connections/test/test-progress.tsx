import { Loader, Text } from '@mantine/core';
import type { ConnectionTest } from '@nachtwacht/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { useSpanSince } from '../../../shared/clock/use-span-since';
import { useTexts } from '../../../shared/i18n/texts';
import { connectionsTexts } from '../connections-texts';
import classes from './test-panel.module.css';

const SLOW_MS = 10_000;

/** Which step a test is at, and for how long: waiting for a worker, then for the system. null: being asked for. */
export function TestProgress({ test }: { readonly test: ConnectionTest | null }) {
  const t = useTexts(connectionsTexts);
  const [askedAt] = useState(() => new Date(serverClock.now()).toISOString());
  const isQueued = test?.startedAt == null;
  const since = test?.startedAt ?? test?.requestedAt ?? askedAt;
  return (
    <>
      <ol className={classes.steps}>
        <Step isDone={!isQueued} text={t('test.queued')} since={since} />
        {!isQueued && <Step isDone={false} text={t('test.asking')} since={since} />}
      </ol>
      <SlowNotice since={since} text={t(isQueued ? 'test.slowQueue' : 'test.slowAnswer')} />
    </>
  );
}

interface StepProps {
  readonly isDone: boolean;
  readonly text: string;
  readonly since: string;
}

function Step({ isDone, text, since }: StepProps) {
  return (
    <li className={classes.line}>
      {isDone ? (
        <IconCheck size={16} aria-hidden="true" />
      ) : (
        <Loader size={16} color="gray" aria-hidden="true" />
      )}
      <span>{text}</span>
      {!isDone && <Span since={since} />}
    </li>
  );
}

/** Silent to screen readers: the seconds would be read out one by one. */
function Span({ since }: { readonly since: string }) {
  return (
    <span className={classes.span} aria-hidden="true">
      {useSpanSince(since)}
    </span>
  );
}

function SlowNotice({ since, text }: { readonly since: string; readonly text: string }) {
  useSpanSince(since);
  if (serverClock.now() - Date.parse(since) < SLOW_MS) return null;
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {text}
    </Text>
  );
}
