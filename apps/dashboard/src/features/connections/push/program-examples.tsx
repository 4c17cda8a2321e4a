import { Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { CopyButton } from '../../../shared/ui/copy-button';
import { connectionsTexts } from '../connections-texts';
import classes from './push-address.module.css';
import { PUSH_PROGRAMS, pushExample, type PushProgram } from './push-examples';

const NAMES: Readonly<Record<PushProgram, string>> = {
  curl: 'curl',
  restic: 'restic',
  borg: 'BorgBackup',
  duplicati: 'Duplicati',
};

/** How a job of each program reports to an address, with lines to copy. */
export function PushExamples({ address }: { readonly address: string }) {
  const t = useTexts(connectionsTexts);
  const [program, setProgram] = useState<PushProgram>('curl');
  const example = pushExample(program, address);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{t('push.examples')}</Text>
        <SegmentedControl
          size="xs"
          aria-label={t('push.examples')}
          value={program}
          onChange={setProgram}
          data={PUSH_PROGRAMS.map((value) => ({ value, label: NAMES[value] }))}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t(`push.explain.${program}`)}
      </Text>
      <div className={classes.example}>
        <pre className={classes.lines} tabIndex={0} aria-label={NAMES[program]}>
          {example}
        </pre>
        <CopyButton text={example} />
      </div>
    </>
  );
}
