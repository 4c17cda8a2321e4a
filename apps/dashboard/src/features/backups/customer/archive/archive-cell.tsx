import { Button, Tooltip } from '@mantine/core';
import {
  IconCircleCheck,
  IconClock,
  IconHelpSquareRoundedFilled,
  IconMinus,
  IconPencilCheck,
  IconSquareRoundedXFilled,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { useMay } from '../../../../shared/session/me';
import { dayWords } from '../../model/day-words';
import type { Month } from './attested';
import classes from './archive.module.css';
import { archiveTexts } from './archive-texts';

const LOOKS: Readonly<
  Record<Month['status'], { icon: ComponentType<{ size?: number; stroke?: number }>; tone: string }>
> = {
  present: { icon: IconCircleCheck, tone: 'ok' },
  attested: { icon: IconPencilCheck, tone: 'ok' },
  waiting: { icon: IconClock, tone: 'calm' },
  missing: { icon: IconSquareRoundedXFilled, tone: 'critical' },
  unknown: { icon: IconHelpSquareRoundedFilled, tone: 'unknown' },
  'not-expected': { icon: IconMinus, tone: 'calm' },
};

interface ArchiveCellProps {
  readonly month: Month;
  readonly jobName: string;
  readonly onAttest: () => void;
}

/** One month: whether its archive point is there; what can't be listed is attested by a person. */
export function ArchiveCell({ month, jobName, onAttest }: ArchiveCellProps) {
  const t = useTexts(archiveTexts);
  const format = useFormat();
  const language = useLanguage();
  const mayAttest = useMay('operate');
  const { icon: Icon, tone } = LOOKS[month.status];
  const { pointAt, attestedBy, attestedAt, dueOn } = month;
  const name = dayWords(month.month, 'month', language);
  const more =
    attestedBy !== null && attestedAt !== null
      ? t('by', { name: attestedBy, date: format.date(attestedAt, 'date') })
      : pointAt === null
        ? t('due', { date: dayWords(dueOn, 'date', language) })
        : t('point', { date: format.date(pointAt, 'date') });
  return (
    <li className={classes.month} data-tone={tone}>
      <Tooltip label={`${name}: ${t(`status.${month.status}`)}. ${more}`}>
        <span
          className={classes.mark}
          tabIndex={0}
          role="img"
          aria-label={`${name}: ${t(`status.${month.status}`)}. ${more}`}
        >
          <Icon size={18} stroke={2} />
        </span>
      </Tooltip>
      <span className={classes.name} aria-hidden="true">
        {dayWords(month.month, 'month-short', language)} {month.month.slice(2, 4)}
      </span>
      <span className={classes.word} aria-hidden="true">
        {t(`status.${month.status}`)}
      </span>
      {month.status === 'unknown' && mayAttest && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('attestMonth', { month: name, job: jobName })}
          onClick={onAttest}
        >
          {t('attest')}
        </Button>
      )}
    </li>
  );
}
