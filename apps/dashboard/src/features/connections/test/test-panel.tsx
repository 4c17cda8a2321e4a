import { Button, Text } from '@mantine/core';
import type { ConnectionTest } from '@nachtwacht/contracts';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { FaultAlert } from '../../../shared/faults/fault-alert';
import { FormError } from '../../../shared/form/form-error';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { Section } from '../../../shared/ui/section';
import { connectionsTexts } from '../connections-texts';
import classes from './test-panel.module.css';
import { TestProgress } from './test-progress';
import { useConnectionTest } from './use-connection-test';

interface TestPanelProps {
  readonly connectionId: string;
  /** Tests as soon as it is shown: right after the connection was made. */
  readonly isImmediate?: boolean;
}

/** Tries a connection and tells what happened, step by step. */
export function TestPanel({ connectionId, isImmediate = false }: TestPanelProps) {
  const t = useTexts(connectionsTexts);
  const { start, isStarting, error, test } = useConnectionTest(connectionId);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isImmediate || hasBegun.current) return;
    hasBegun.current = true;
    start();
  }, [isImmediate, start]);
  const isRunning = isStarting || (test !== null && test.finishedAt === null);
  return (
    <Section
      title={t('test.title')}
      actions={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          disabled={isRunning}
          onClick={start}
        >
          {t(test === null ? 'test.run' : 'test.again')}
        </Button>
      }
    >
      <div aria-live="polite">
        <FormError error={error} />
        {test === null && !isStarting && <Text c="dimmed">{t('test.intro')}</Text>}
        {isRunning && <TestProgress test={test} />}
        {test !== null && test.finishedAt !== null && <Result test={test} />}
      </div>
    </Section>
  );
}

function Result({ test: { fault, summary } }: { readonly test: ConnectionTest }) {
  const t = useTexts(connectionsTexts);
  const format = useFormat();
  if (fault !== null) return <FaultAlert fault={fault} />;
  return (
    <div className={classes.line}>
      <StatusIcon status="ok" size={20} />
      <strong>{t('test.ok')}</strong>
      {summary && (
        <span>
          {t('test.okText', {
            assets: t('test.assets', { count: summary.assets }),
            observations: summary.observations,
            duration: `${format.number(summary.durationMs / 1000, 1)} s`,
          })}
        </span>
      )}
    </div>
  );
}
