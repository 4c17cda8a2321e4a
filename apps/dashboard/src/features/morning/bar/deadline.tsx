import type { DutyDay } from '@nachtwacht/contracts';
import { IconCircleCheck, IconClock, IconClockExclamation, IconLock } from '@tabler/icons-react';
import { useCallback, useSyncExternalStore } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { everySecond } from '../../../shared/clock/ticker';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { spanOf } from '../model/left';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';

/** When the check should be empty and how long that is off; or when it was, or was closed. */
export function Deadline({ day }: { readonly day: DutyDay }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const { state, dueAt, emptyAt, closedAt, alertedAt } = day;
  if (state === 'closed' && closedAt !== null)
    return (
      <span className={classes.fact}>
        <IconLock size={16} aria-hidden /> {t('state.closed', { at: format.date(closedAt) })}
      </span>
    );
  if (state === 'empty' && emptyAt !== null)
    return (
      <span className={classes.fact}>
        <IconCircleCheck size={16} aria-hidden /> {t('state.onTime', { time: format.date(emptyAt, 'time') })}
      </span>
    );
  if (state === 'closing')
    return (
      <span className={classes.fact}>
        <IconLock size={16} aria-hidden /> {t('state.closing')}
      </span>
    );
  if (dueAt === null || state === 'free' || state === 'closed') return null;
  return (
    <>
      <Left dueAt={dueAt} />
      {alertedAt !== null && (
        <span className={classes.fact} data-tone="warning">
          {t('state.alerted', { time: format.date(alertedAt, 'time') })}
        </span>
      )}
    </>
  );
}

const SOON_MS = 30 * 60_000;

function Left({ dueAt }: { readonly dueAt: string }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const words = useCallback(() => {
    const left = Date.parse(dueAt) - serverClock.now();
    return t(left < 0 ? 'state.late' : 'state.left', { span: spanOf(left, format.span) });
  }, [dueAt, format, t]);
  const tone = useCallback(() => toneOf(Date.parse(dueAt) - serverClock.now()), [dueAt]);
  const urgency = useSyncExternalStore(everySecond, tone);
  return (
    <span className={classes.fact} data-tone={urgency}>
      {urgency === 'critical' ? (
        <IconClockExclamation size={16} aria-hidden />
      ) : (
        <IconClock size={16} aria-hidden />
      )}
      {t('state.deadline', { time: format.date(dueAt, 'time') })}
      {' · '}
      <strong>{useSyncExternalStore(everySecond, words)}</strong>
    </span>
  );
}

function toneOf(left: number): 'critical' | 'warning' | 'calm' {
  if (left < 0) return 'critical';
  return left < SOON_MS ? 'warning' : 'calm';
}
