import { Button } from '@mantine/core';
import type { DutyDay, NightRow } from '@nachtwacht/contracts';
import { IconChecks, IconMoonStars } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { StatePanel } from '../../../shared/ui/state-panel';
import type { MorningCounts } from '../model/counts';
import { followUpsOf } from '../model/follow-ups';
import { keyOf } from '../model/night-key';
import { useMorningSearch } from '../model/use-morning-search';
import { useMorningDeeds } from '../morning-deeds';
import { morningTexts } from '../morning-texts';
import classes from './all-done.module.css';

interface AllDoneProps {
  readonly day: DutyDay;
  readonly counts: MorningCounts;
  readonly nights: Iterable<NightRow>;
}

/** The aim of the morning: nothing left. What was signed, and what stays open in follow-ups; no applause. */
export function AllDone({ day, counts, nights }: AllDoneProps) {
  const t = useTexts(morningTexts);
  const [, patch] = useMorningSearch();
  const deeds = useMorningDeeds();
  if (counts.all === 0)
    return (
      <StatePanel
        role="status"
        icon={<IconMoonStars size={28} />}
        title={t(day.state === 'ahead' ? 'empty.ahead' : 'empty.nothing')}
      >
        {t(day.state === 'ahead' ? 'empty.aheadText' : 'empty.nothingText')}
      </StatePanel>
    );
  const followUps = followUpsOf(nights);
  return (
    <StatePanel
      role="status"
      icon={<IconChecks size={28} />}
      title={t('empty.done')}
      action={
        <Button variant="default" onClick={() => patch({ show: 'signed', status: undefined, q: undefined })}>
          {t('empty.showSigned')}
        </Button>
      }
    >
      <p className={classes.line}>
        {t('empty.doneText', { count: counts.signed })}
        {counts.bulk > 0 && ` ${t('empty.bulk', { count: counts.bulk })}`}
      </p>
      {followUps.length === 0 ? (
        <p className={classes.line}>{t('empty.noFollowUps')}</p>
      ) : (
        <>
          <p className={classes.line}>{t('empty.followUps', { count: followUps.length })}</p>
          <ul className={classes.list}>
            {followUps.map((night) => (
              <li key={keyOf(night)}>
                <button type="button" className={classes.follow} onClick={() => deeds.open(night)}>
                  {night.customerName}: {night.jobName}
                </button>
                <span>
                  {[
                    t('empty.nights', { count: night.followUp?.nights ?? 0 }),
                    night.followUp?.reference ?? t('followUp.none'),
                  ].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </StatePanel>
  );
}
