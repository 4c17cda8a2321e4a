import type { CheckDetail } from '@nachtwacht/contracts';
import { IconCalendarStats, IconClockExclamation, IconRepeat, IconWaveSawTool } from '@tabler/icons-react';
import { serverClock } from '../../../shared/clock/server-clock';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { statusTexts } from '../../../shared/status/status-texts';
import { assetsTexts } from '../assets-texts';
import classes from './checks.module.css';

/** What must be said beside the status: a change that waits, a status that swings, a disk that fills, silence. */
export function CheckRemarks({ check }: { readonly check: CheckDetail }) {
  const t = useTexts(assetsTexts);
  const status = useTexts(statusTexts);
  const format = useFormat();
  const isStale = check.measuredAt !== null && Date.parse(check.staleAt) < serverClock.now();
  const remarks = [
    check.candidate && {
      icon: IconRepeat,
      text: t('checks.candidate', {
        count: check.candidate.seen,
        status: status(check.candidate.status).toLowerCase(),
      }),
    },
    check.flapping && { icon: IconWaveSawTool, text: t('checks.flapping') },
    check.forecastAt !== null && {
      icon: IconCalendarStats,
      text: t('checks.forecast', { date: format.date(check.forecastAt, 'date') }),
    },
    isStale && { icon: IconClockExclamation, text: t('checks.stale') },
  ].filter((remark) => remark !== null && remark !== false);
  if (remarks.length === 0) return null;
  return (
    <ul className={classes.remarks}>
      {remarks.map(({ icon: Icon, text }) => (
        <li key={text} className={classes.remark}>
          <Icon size={14} aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}
