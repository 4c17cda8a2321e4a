import { Text } from '@mantine/core';
import type { CustomerBackups } from '@nachtwacht/contracts';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { Section } from '../../../../shared/ui/section';
import { ArchiveCell } from './archive-cell';
import classes from './archive.module.css';
import { archiveTexts } from './archive-texts';
import { AttestDialog } from './attest-dialog';
import type { Attested } from './attested';

/** The obligation beside the nights: an archive point of each month. */
export function ArchiveSection({ jobs }: Pick<CustomerBackups, 'jobs'>) {
  const t = useTexts(archiveTexts);
  const [attested, setAttested] = useState<Attested | null>(null);
  if (jobs.every(({ archiveByDay, archive }) => archiveByDay === null && archive.length === 0)) return null;
  return (
    <Section title={t('title')}>
      <div className={classes.jobs}>
        {jobs.map((job) => (
          <div key={job.id} className={classes.job}>
            <Text fw={600} size="sm">
              {job.name}
            </Text>
            {job.archive.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('none')}
              </Text>
            ) : (
              <ul className={classes.months}>
                {job.archive.map((month) => (
                  <ArchiveCell
                    key={month.month}
                    month={month}
                    jobName={job.name}
                    onAttest={() => setAttested({ jobName: job.name, month })}
                  />
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      <AttestDialog attested={attested} onClose={() => setAttested(null)} />
    </Section>
  );
}
