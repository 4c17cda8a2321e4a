import { ActionIcon, Tooltip } from '@mantine/core';
import type { DutyDay } from '@nachtwacht/contracts';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { LinkAnchor } from '../../../shared/ui/links';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';

interface DayTurnerProps {
  readonly day: DutyDay;
  /** The page shows whichever day is due. */
  readonly isToday: boolean;
}

/** Which working day it is, and the ones around it. */
export function DayTurner({ day, isToday }: DayTurnerProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const navigate = useNavigate();
  const turn = (date: string) => void navigate({ to: '/morning/$date', params: { date } });
  const previous = t('day.previous', { day: format.day(day.previous) });
  const next = t('day.next', { day: format.day(day.next) });
  return (
    <div className={classes.turner}>
      <Tooltip label={previous}>
        <ActionIcon variant="subtle" color="gray" aria-label={previous} onClick={() => turn(day.previous)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <span className={classes.day}>{format.day(day.date, 'long')}</span>
      <Tooltip label={next}>
        <ActionIcon variant="subtle" color="gray" aria-label={next} onClick={() => turn(day.next)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {!isToday && (
        <LinkAnchor to="/morning" size="sm">
          {t('day.today')}
        </LinkAnchor>
      )}
    </div>
  );
}
