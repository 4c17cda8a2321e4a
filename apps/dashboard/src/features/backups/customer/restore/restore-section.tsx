import { Button, Text } from '@mantine/core';
import type { CustomerBackups, RestoreTest } from '@nachtwacht/contracts';
import type { Status } from '@nachtwacht/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { useMay } from '../../../../shared/session/me';
import { StatusIcon } from '../../../../shared/status/status-icon';
import { Section } from '../../../../shared/ui/section';
import { dayWords } from '../../model/day-words';
import { CancelTest } from './cancel-test';
import { PlanDialog } from './plan-dialog';
import { ResultDialog } from './result-dialog';
import classes from './restore.module.css';
import { restoreTexts } from './restore-texts';
import { TestTable, type TestDeed } from './test-table';

type RestoreStatus = CustomerBackups['restore']['status'];
const STATUS_OF: Readonly<Record<RestoreStatus, Status>> = {
  done: 'ok',
  planned: 'maintenance',
  due: 'warning',
  overdue: 'critical',
};

/** Only a restore proves a backup: when the next is due, and what came of the ones before. */
export function RestoreSection({ backups }: { readonly backups: CustomerBackups }) {
  const t = useTexts(restoreTexts);
  const language = useLanguage();
  const mayOperate = useMay('operate');
  const [isPlanning, setIsPlanning] = useState(false);
  const [open, setOpen] = useState<{ test: RestoreTest; deed: TestDeed } | null>(null);
  const { restore, jobs, customerId } = backups;
  const close = () => setOpen(null);
  const testFor = (deed: TestDeed) => (open?.deed === deed ? open.test : null);
  return (
    <Section
      title={t('title')}
      actions={
        mayOperate && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setIsPlanning(true)}
          >
            {t('plan')}
          </Button>
        )
      }
    >
      <div className={classes.state}>
        <StatusIcon status={STATUS_OF[restore.status]} size={18} />
        <Text fw={600}>
          {t(`status.${restore.status}`, { date: dayWords(restore.dueOn, 'date', language) })}
        </Text>
        <Text c="dimmed">{t('every', { count: restore.everyMonths })}</Text>
      </div>
      {restore.tests.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <TestTable
          tests={restore.tests}
          mayOperate={mayOperate}
          onDeed={(test, deed) => setOpen({ test, deed })}
        />
      )}
      <PlanDialog
        key={open?.test.id ?? 'new'}
        opened={isPlanning || open?.deed === 'move'}
        onClose={() => {
          setIsPlanning(false);
          close();
        }}
        customerId={customerId}
        jobs={jobs}
        dueOn={restore.dueOn}
        test={testFor('move')}
      />
      <ResultDialog test={testFor('write')} onClose={close} />
      <CancelTest test={testFor('cancel')} onClose={close} />
    </Section>
  );
}
