import { Stack, Text } from '@mantine/core';
import type { BackupJob } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { JobForm } from './job-form';
import { JobPause } from './job-pause';
import { jobsTexts } from './jobs-texts';
import { LearnedSchedule } from './learned-schedule';

interface JobDialogProps {
  readonly job: BackupJob | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What is expected of one job. */
export function JobDialog({ job, isOpen, onClose }: JobDialogProps) {
  const t = useTexts(jobsTexts);
  return (
    <Dialog opened={isOpen} onClose={onClose} size="xl" title={job?.name ?? t('title')}>
      {job === undefined ? (
        <Text>{t('gone')}</Text>
      ) : (
        <Stack>
          <Text c="dimmed">{job.customerName}</Text>
          {job.learned !== null && <LearnedSchedule job={job} learned={job.learned} onDone={onClose} />}
          <JobForm key={job.id} job={job} onDone={onClose} />
          <JobPause job={job} />
        </Stack>
      )}
    </Dialog>
  );
}
