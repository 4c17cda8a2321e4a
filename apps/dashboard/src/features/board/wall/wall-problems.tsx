import { Title } from '@mantine/core';
import type { LiveService } from '@nachtwacht/domain';
import { useMemo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { boardTexts } from '../board-texts';
import type { ProblemGroup } from '../model/problem-groups';
import { serviceName } from '../model/service-name';
import { NoProblems } from '../problems/no-problems';
import { ProblemItem } from '../problems/problem-item';
import { useFitting } from './use-fitting';
import classes from './wall-problems.module.css';

/** More than any screen shows; drawing hundreds to hide them would be waste. */
const MOST = 40;

interface WallProblemsProps {
  readonly services: readonly LiveService[];
  readonly groups: readonly ProblemGroup[];
}

/** The newest problems, as many as fit whole. */
export function WallProblems({ services, groups }: WallProblemsProps) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const names = useMemo(
    () => new Map(services.map((service) => [service.code, serviceName(service, language)])),
    [services, language],
  );
  const tried = groups.slice(0, MOST);
  const { ref, fitting } = useFitting(tried);
  const hidden = groups.length - Math.min(fitting, tried.length);
  return (
    <section className={classes.panel} aria-labelledby="wall-problems">
      <Title order={2} size="h4" id="wall-problems" className={classes.title}>
        {t('problems.title')}
      </Title>
      {groups.length === 0 ? (
        <NoProblems because="all-is-well" />
      ) : (
        <ul ref={ref} className={classes.list}>
          {tried.map((group, index) => (
            <li key={group.assetId} className={classes.item} data-hidden={index >= fitting || undefined}>
              <ProblemItem
                group={group}
                service={names.get(group.serviceCode) ?? group.serviceCode}
                onAcknowledge={undefined}
              />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && groups.length > 0 && (
        <p className={classes.rest}>{t('wall.moreProblems', { count: hidden })}</p>
      )}
    </section>
  );
}
