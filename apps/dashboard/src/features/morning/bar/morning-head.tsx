import { ActionIcon, Title, Tooltip } from '@mantine/core';
import type { DutyDay } from '@nachtwacht/contracts';
import { IconKeyboard } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { LinkAnchor } from '../../../shared/ui/links';
import type { MorningCounts } from '../model/counts';
import type { MorningState } from '../model/morning-state';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';
import { DayTurner } from './day-turner';
import { Deadline } from './deadline';
import { OthersNews } from './others-news';
import { OnDuty } from './on-duty';
import { Progress } from './progress';

interface MorningHeadProps {
  readonly day: DutyDay;
  readonly counts: MorningCounts;
  readonly lastSigned: MorningState['lastSigned'];
  readonly isToday: boolean;
  readonly onHandOver: () => void;
  readonly onHelp: () => void;
}

/** Which day, who, until when, and how far. */
export function MorningHead({ day, counts, lastSigned, isToday, onHandOver, onHelp }: MorningHeadProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const isLead = useMay('lead-checks');
  const { state, opensAt } = day;
  return (
    <>
      <header className={classes.head}>
        <Title order={1} size="h3" className={classes.title}>
          {t('title')}
        </Title>
        <DayTurner day={day} isToday={isToday} />
        <div className={classes.facts}>
          <Deadline day={day} />
          <OnDuty day={day} onHandOver={onHandOver} />
          {isLead && (
            <LinkAnchor to="/morning/overview" size="sm">
              {t('overview.link')}
            </LinkAnchor>
          )}
          <Tooltip label={`${t('keys.button')} (?)`}>
            <ActionIcon
              className={classes.keys}
              variant="subtle"
              color="gray"
              aria-label={t('keys.button')}
              onClick={onHelp}
            >
              <IconKeyboard size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </header>
      {state !== 'free' && <Progress counts={counts} news={<OthersNews last={lastSigned} />} />}
      {state === 'ahead' && opensAt !== null && (
        <p className={classes.notice}>
          {isToday
            ? t('state.ahead', { time: format.date(opensAt, 'time') })
            : t('state.aheadOther', { at: format.date(opensAt) })}
        </p>
      )}
      {state === 'closed' && counts.unsigned > 0 && (
        <p className={classes.notice} data-tone="critical">
          {t('state.closedText', { count: counts.unsigned })}
        </p>
      )}
    </>
  );
}
