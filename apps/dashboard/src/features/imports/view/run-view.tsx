import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import type { ImportRun } from '@nachtwacht/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { pageOf } from '../../../shared/routing/links';
import { LinkButton } from '../../../shared/ui/links';
import { Section } from '../../../shared/ui/section';
import { importsTexts } from '../imports-texts';
import { Counts } from './counts';
import { LineErrors } from './line-errors';

interface RunViewProps {
  readonly fileName: string;
  /** null while it is being sent. */
  readonly run: ImportRun | null;
  readonly onImport: () => void;
  readonly onAgain: () => void;
}

/** How far a run is, what it does, and what it could not do. */
export function RunView({ fileName, run, onImport, onAgain }: RunViewProps) {
  const t = useTexts(importsTexts);
  const format = useFormat();
  const say = useRemarkText();
  const isFinished = run?.finishedAt != null;
  const isTrial = run?.dryRun ?? true;
  const title = isTrial
    ? isFinished
      ? 'run.checked'
      : 'run.checking'
    : isFinished
      ? 'run.done'
      : 'run.importing';
  const total = run?.total ?? 0;
  const percent = isFinished ? 100 : total === 0 ? 0 : ((run?.done ?? 0) / total) * 100;
  return (
    <>
      <Section title={t(title, { file: fileName })}>
        <Progress value={percent} animated={!isFinished} aria-label={t(title, { file: fileName })} mb="xs" />
        <Text size="sm" c="dimmed" mb="md" role="status">
          {run && t('run.progress', { done: format.number(run.done), total: format.number(total) })}
          {isFinished && isTrial && ` · ${t('run.nothingChanged')}`}
        </Text>
        {run && <Counts run={run} />}
        {run?.failure != null && (
          <Alert
            mt="md"
            role="alert"
            color="red"
            variant="light"
            title={t('run.stopped')}
            icon={<IconAlertTriangle size={18} aria-hidden />}
          >
            {say(run.failure)}
          </Alert>
        )}
        {run && isFinished && <Next run={run} onImport={onImport} onAgain={onAgain} />}
      </Section>
      {run && run.errors.length > 0 && <LineErrors errors={run.errors} />}
    </>
  );
}

interface NextProps {
  readonly run: ImportRun;
  readonly onImport: () => void;
  readonly onAgain: () => void;
}

function Next({ run, onImport, onAgain }: NextProps) {
  const t = useTexts(importsTexts);
  const { customersCreated, sitesCreated, assetsCreated, assetsUpdated } = run.counts;
  const changes = customersCreated + sitesCreated + assetsCreated + assetsUpdated;
  if (!run.dryRun)
    return (
      <Group mt="lg">
        <LinkButton {...pageOf.customers()}>{t('run.toCustomers')}</LinkButton>
        <Button variant="default" onClick={onAgain}>
          {t('run.another')}
        </Button>
      </Group>
    );
  return (
    <>
      {changes === 0 && <Text mt="md">{t('run.nothing')}</Text>}
      {changes > 0 && run.errors.length > 0 && (
        <Text mt="md">{t('run.withErrors', { count: run.errors.length })}</Text>
      )}
      <Group mt="lg">
        <Button disabled={changes === 0 || run.failure !== null} onClick={onImport}>
          {t('run.start')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('run.other')}
        </Button>
      </Group>
    </>
  );
}
