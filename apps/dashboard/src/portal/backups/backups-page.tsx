import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { QueryState } from '../../shared/ui/query-state';
import { backupsQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { MonthSwitch } from '../ui/month-switch';
import { PortalPage } from '../ui/portal-page';
import { JobCalendar } from './job-calendar';
import { NightLegend } from './night-mark';
import { RestoreTests } from './restore-tests';

/** The nights of a month, and whether what is kept can be used. */
export function BackupsPage() {
  const t = useTexts(portalTexts);
  const [month, setMonth] = useState<string | null>(null);
  return (
    <PortalPage title={t('part.backups')}>
      <QueryState query={useQuery(backupsQuery(month))}>
        {(backups) => (
          <>
            <MonthSwitch month={backups.month} thisMonth={backups.today.slice(0, 7)} onChange={setMonth} />
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
