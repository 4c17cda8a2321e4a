import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { StatusIcon } from '../../../shared/status/status-icon';
import { statusTexts } from '../../../shared/status/status-texts';
import { Age } from '../../../shared/ui/age';
import { LightLink } from '../../../shared/ui/light-link';
import { boardTexts } from '../board-texts';
import { isAcknowledged, type ProblemGroup } from '../model/problem-groups';
import { AcknowledgedMark } from './acknowledged-mark';
import { Cause } from './cause';
import { OtherCauses } from './other-causes';
import classes from './problem-item.module.css';

interface ProblemItemProps {
  readonly group: ProblemGroup;
  readonly service: string;
  /** Missing for who may not acknowledge. */
  readonly onAcknowledge: ((group: ProblemGroup) => void) | undefined;
}

/** One asset with something wrong: where, what, since when, and who has it. */
export const ProblemItem = memo(function ProblemItem({ group, service, onAcknowledge }: ProblemItemProps) {
  const t = useTexts(boardTexts);
  const status = useTexts(statusTexts);
  const { lead, customerName, incident } = group;
  const isTaken = isAcknowledged(group);
  return (
    <article className={classes.problem} data-status={lead.status}>
      <StatusIcon status={lead.status} size="1.25em" />
      <div className={classes.body}>
        <p className={classes.head}>
          <LightLink {...pageOf.asset(lead.assetId)} className={classes.asset}>
            {lead.assetName}
          </LightLink>
          <span className={classes.age}>
            <span className={classes.word}>{status(lead.status)}</span> <Age since={lead.since} />
          </span>
        </p>
        <p className={classes.where}>
          {customerName} · {service}
        </p>
        <Cause problem={lead} />
        <div className={classes.foot}>
          <OtherCauses problems={group.others} />
          {incident !== null && isTaken && <AcknowledgedMark incident={incident} />}
          {incident !== null && !isTaken && onAcknowledge !== undefined && (
            <Button
              className={classes.take}
              size="compact-xs"
              variant="default"
              onClick={() => onAcknowledge(group)}
              aria-label={`${t('problems.acknowledge')}: ${lead.assetName}, ${customerName}`}
            >
              {t('problems.acknowledge')}
            </Button>
          )}
        </div>
      </div>
    </article>
  );
});
