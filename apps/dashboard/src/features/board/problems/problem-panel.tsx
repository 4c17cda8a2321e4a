import { Title } from '@mantine/core';
import type { LiveService } from '@nachtwacht/domain';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useMay } from '../../../shared/session/me';
import { boardTexts } from '../board-texts';
import type { ProblemGroup } from '../model/problem-groups';
import { serviceName } from '../model/service-name';
import { AcknowledgeDialog } from './acknowledge-dialog';
import { NoProblems, type EmptyBecause } from './no-problems';
import { ProblemList } from './problem-list';
import classes from './problem-panel.module.css';

interface ProblemPanelProps {
  readonly services: readonly LiveService[];
  readonly groups: readonly ProblemGroup[];
  /** How many there are without filters. */
  readonly all: number;
  /** What it means when there are none. */
  readonly emptyBecause: EmptyBecause;
}

/** The list of open problems with its heading, and the dialog that takes one. */
export function ProblemPanel({ services, groups, all, emptyBecause }: ProblemPanelProps) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const mayOperate = useMay('operate');
  const [taking, setTaking] = useState<ProblemGroup | null>(null);
  const serviceNames = useMemo(
    () => new Map(services.map((service) => [service.code, serviceName(service, language)])),
    [services, language],
  );
  const isPart = groups.length !== all;
  return (
    <section className={classes.panel} aria-labelledby="problems-title">
      <header className={classes.head}>
        <Title order={2} size="h5" id="problems-title">
          {t('problems.title')}
        </Title>
        <span className={classes.count}>
          {isPart ? t('problems.filtered', { shown: groups.length, all }) : all}
        </span>
      </header>
      {groups.length === 0 ? (
        <NoProblems because={emptyBecause} />
      ) : (
        <ProblemList
          groups={groups}
          serviceNames={serviceNames}
          onAcknowledge={mayOperate ? setTaking : undefined}
        />
      )}
      <AcknowledgeDialog group={taking} onClose={() => setTaking(null)} />
    </section>
  );
}
