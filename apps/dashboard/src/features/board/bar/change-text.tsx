import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { statusTexts } from '../../../shared/status/status-texts';
import { useAspectLabel } from '../api/use-aspect-label';
import { boardTexts } from '../board-texts';
import type { RecentChange } from '../model/board-state';
import classes from './change-text.module.css';

interface ChangeTextProps {
  readonly change: RecentChange;
  readonly customer: string | undefined;
}

/** "09:14 [icon] SRV-01, De Linde: Schijf D: waarschuwing naar in orde" */
export function ChangeText({ change: { at, from, check }, customer }: ChangeTextProps) {
  const t = useTexts(boardTexts);
  const status = useTexts(statusTexts);
  const format = useFormat();
  const label = useAspectLabel();
  const to = status(check.status);
  return (
    <>
      <time className={classes.time} dateTime={at}>
        {format.date(at, 'time')}
      </time>{' '}
      <span className={classes.icon}>
        <StatusIcon status={check.status} size="1em" />
      </span>{' '}
      <strong className={classes.asset}>{check.assetName}</strong>
      {customer !== undefined && `, ${customer}`}: {label(check)},{' '}
      {from === null ? to : t('recent.change', { from: status(from), to })}
    </>
  );
}
