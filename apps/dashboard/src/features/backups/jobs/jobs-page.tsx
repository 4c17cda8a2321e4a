import { Button, Select } from '@mantine/core';
import { IconDatabase, IconPackage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useTexts } from '../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { SearchField } from '../../../shared/list/search-field';
import { pageOf } from '../../../shared/routing/links';
import { LinkButton } from '../../../shared/ui/links';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { backupJobsQuery } from '../api/backup-queries';
import { JOB_FILTERS, type JobFilter } from '../backups-search';
import { fitsFilter, jobsShown } from '../model/job-list';
import { PackagesDialog } from '../packages/packages-dialog';
import { JobDialog } from './job-dialog';
import { JobList } from './job-list';
import { jobsTexts } from './jobs-texts';
import { useJobsSearch } from './use-jobs-search';

/** Every promised backup: what is expected of it, and what it was sold as. */
export function JobsPage() {
  const t = useTexts(jobsTexts);
  const [{ q = '', show, job: opened }, patch] = useJobsSearch();
  const text = useDeferredValue(q);
  const [isPackages, setIsPackages] = useState(false);
  const query = useQuery(backupJobsQuery);
  useLiveRefresh([['backups', 'jobs']], ({ kind }) => kind === 'night' || kind === 'inventory');
  return (
    <PageFrame
      wide
      title={t('title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPackage size={16} aria-hidden />}
          onClick={() => setIsPackages(true)}
        >
          {t('packages')}
        </Button>
      }
    >
      <QueryState
        query={query}
        isEmpty={(jobs) => jobs.length === 0}
        empty={
          <StatePanel
            icon={<IconDatabase size={28} />}
            title={t('emptyTitle')}
            action={<LinkButton {...pageOf.inbox()}>{t('toInbox')}</LinkButton>}
          >
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(jobs) => {
          const shown = jobsShown(jobs, text, show);
          const counted = (filter: JobFilter) => jobs.filter((job) => fitsFilter(job, filter)).length;
          return (
            <>
              <FilterBar shown={shown.length} total={jobs.length}>
                <SearchField
                  label={t('search')}
                  value={q}
                  onChange={(value) => patch({ q: value === '' ? undefined : value })}
                />
                <Select<JobFilter | 'all'>
                  aria-label={t('show')}
                  w="16rem"
                  allowDeselect={false}
                  value={show ?? 'all'}
                  onChange={(value) => patch({ show: value === null || value === 'all' ? undefined : value })}
                  data={[
                    { value: 'all', label: t('filter.all') },
                    ...JOB_FILTERS.map((value) => ({
                      value,
                      label: `${t(`filter.${value}`)} (${counted(value)})`,
                    })),
                  ]}
                />
              </FilterBar>
              {shown.length === 0 ? (
                <NothingFits onReset={() => patch({ q: undefined, show: undefined })} />
              ) : (
                <JobList jobs={shown} onEdit={(id) => patch({ job: id })} />
              )}
              <JobDialog
                job={jobs.find(({ id }) => id === opened)}
                isOpen={opened !== undefined}
                onClose={() => patch({ job: undefined })}
              />
            </>
          );
        }}
      </QueryState>
      <PackagesDialog opened={isPackages} onClose={() => setIsPackages(false)} />
    </PageFrame>
  );
}
