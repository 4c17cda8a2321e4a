import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { QueryState } from '../../shared/ui/query-state';
import { backupsQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { PortalPage } from '../ui/portal-page';
import { JobCalendar } from './job-calendar';
import { monthBeside, monthName } from './month';
import { NightLegend } from './night-mark';
import { RestoreTests } from './restore-tests';

/** The nights of a month, and whether what is kept can be used. */
export function BackupsPage() {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const [month, setMonth] = useState<string | null>(null);
  return (
    <PortalPage title={t('part.backups')}>
      <QueryState query={useQuery(backupsQuery(month))}>
        {(backups) => (
          <>
            <Group gap="xs" role="group" aria-label={t('backups.month')}>
              <ActionIcon
                variant="default"
                size="xl"
                aria-label={t('backups.previous')}
                onClick={() => setMonth(monthBeside(backups.month, -1))}
              >
                <IconChevronLeft size={20} aria-hidden />
              </ActionIcon>
              <Text fw={600} size="lg" miw="10rem" ta="center" aria-live="polite">
                {monthName(backups.month, language)}
              </Text>
              <ActionIcon
                variant="default"
                size="xl"
                aria-label={t('backups.next')}
                disabled={backups.month >= backups.today.slice(0, 7)}
                onClick={() => setMonth(monthBeside(backups.month, 1))}
              >
                <IconChevronRight size={20} aria-hidden />
              </ActionIcon>
            </Group>
            {backups.jobs.length === 0 && <p>{t('backups.none')}</p>}
            {backups.jobs.map((job) => (
              <JobCalendar key={job.id} job={job} month={backups.month} />
            ))}
            <NightLegend />
            <RestoreTests tests={backups.restoreTests} />
          </>
        )}
      </QueryState>
    </PortalPage>
  );
}
