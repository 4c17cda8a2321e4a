import type { CustomerBackups } from '@nachtwacht/contracts';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { Breadcrumbs } from '../../../shared/ui/breadcrumbs';
import { LinkButton } from '../../../shared/ui/links';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { customerBackupsQuery } from '../api/backup-queries';
import { countNights } from '../model/night-cells';
import { quarterTo } from '../model/quarter';
import { today } from '../today';
import { ArchiveSection } from './archive/archive-section';
import classes from './customer-backups-page.module.css';
import { customerTexts } from './customer-texts';
import { JobSection } from './job/job-section';
import { PeriodPicker } from './period-picker';
import { RegisterSection } from './register/register-section';
import { RestoreSection } from './restore/restore-section';
import { TermsSection } from './terms/terms-section';

/** Everything about the backups of one customer: nights, course, quota, archive, restore tests, register. */
export function CustomerBackupsPage() {
  const { id = '' } = useParams({ strict: false });
  const { to } = useSearch({ from: '/staff/customers/$id/backups' });
  const navigate = useNavigate();
  const t = useTexts(customerTexts);
  const present = today();
  const quarter = quarterTo(to !== undefined && to < present ? to : present);
  const query = useQuery(customerBackupsQuery(id, quarter.from, quarter.to));
  useLiveRefresh([['backups', 'customer', id]], (change) =>
    change.kind === 'night' ? change.night.customerId === id : change.kind === 'inventory',
  );
  const turnTo = (day: string) =>
    void navigate({ to: `/customers/${id}/backups`, search: day === present ? {} : { to: day } });
  const name = query.data?.customerName;
  return (
    <PageFrame
      wide
      title={name === undefined ? t('title') : t('titleOf', { name })}
      breadcrumbs={
        <Breadcrumbs
          links={[
            { ...pageOf.customers(), label: t('customers') },
            ...(name === undefined ? [] : [{ ...pageOf.customer(id), label: name }]),
          ]}
        />
      }
      description={query.data && <Summary backups={query.data} />}
      actions={<PeriodPicker quarter={quarter} present={present} onTurn={turnTo} />}
    >
      <QueryState query={query}>
        {(backups) => (
          <div className={classes.page} data-fading={query.isPlaceholderData || undefined}>
            {backups.jobs.length === 0 && (
              <StatePanel
                icon={<IconDatabaseOff size={28} />}
                title={t('emptyTitle')}
                action={<LinkButton {...pageOf.inbox()}>{t('toInbox')}</LinkButton>}
              >
                {t('emptyText')}
              </StatePanel>
            )}
            {backups.jobs.map((job) => (
              <JobSection key={job.id} job={job} quarter={quarter} calendar={backups.calendar} />
            ))}
            <ArchiveSection jobs={backups.jobs} />
            <RestoreSection backups={backups} />
            <div className={classes.pair}>
              <TermsSection
                key={JSON.stringify([backups.calendar, backups.restore.everyMonths])}
                backups={backups}
              />
              <RegisterSection customerId={id} quarter={quarter} />
            </div>
          </div>
        )}
      </QueryState>
    </PageFrame>
  );
}

function Summary({ backups: { jobs } }: { readonly backups: CustomerBackups }) {
  const t = useTexts(customerTexts);
  if (jobs.length === 0) return null;
  const { good, expected, unsigned } = countNights(jobs.flatMap(({ nights }) => nights));
  return (
    <>
      {t('summary', { count: jobs.length, good, all: expected })}
      {unsigned > 0 && ` · ${t('unsigned', { count: unsigned })}`}
    </>
  );
}
