import { Button, Group, Text } from '@mantine/core';
import type { BackupJob } from '@nachtwacht/contracts';
import { describeSchedule } from '@nachtwacht/domain';
import { IconSparkles } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { Banner } from '../../../shared/ui/banner';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useChangeJob } from '../api/use-backup-actions';
import { durationWords } from '../model/duration-words';
import { jobFormTexts } from './job-form-texts';

interface LearnedScheduleProps {
  readonly job: BackupJob;
  readonly learned: NonNullable<BackupJob['learned']>;
  readonly onDone: () => void;
}

/** What its history suggests, and why: taken or sent away by a person. */
export function LearnedSchedule({ job, learned, onDone }: LearnedScheduleProps) {
  const t = useTexts(jobFormTexts);
  const language = useLanguage();
  const remarkText = useRemarkText();
  const errorText = useErrorText();
  const change = useChangeJob(job.id);
  // Awaited, not by callbacks of the mutation: the proposal is gone from the page as soon as it was decided on.
  const decide = async (decision: 'confirm' | 'refuse') => {
    try {
      await change.mutateAsync({ learned: decision });
      notifyDone(t(decision === 'confirm' ? 'confirmed' : 'refused'));
      // The form below was filled with what held before.
      if (decision === 'confirm') onDone();
    } catch (error) {
      notifyFailed(errorText(error));
    }
  };
  return (
    <Banner
      icon={<IconSparkles size={18} aria-hidden />}
      action={
        <Group gap="xs">
          <Button
            size="compact-md"
            variant="default"
            disabled={change.isPending}
            onClick={() => void decide('refuse')}
          >
            {t('refuse')}
          </Button>
          <Button size="compact-md" loading={change.isPending} onClick={() => void decide('confirm')}>
            {t('confirm')}
          </Button>
        </Group>
      }
    >
      <Text fw={600}>
        {t('learnedText', {
          schedule: describeSchedule(learned.schedule, language),
          window: durationWords(learned.windowMinutes, language),
        })}
      </Text>
      <Text size="sm">{remarkText(learned.why)}</Text>
    </Banner>
  );
}
