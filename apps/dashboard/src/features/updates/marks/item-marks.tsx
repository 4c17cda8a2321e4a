import type { UpdateItemView } from '@nachtwacht/contracts';
import { MS_PER_DAY } from '@nachtwacht/domain';
import { IconBug, IconCalendarDue, IconClockExclamation, IconShieldExclamation } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { isToDo } from '../model/lane';
import { Mark } from './mark';
import classes from './marks.module.css';
import { marksTexts } from './marks-texts';

const SIZE = 15;

export function SecurityMarks({
  security,
  knownExploited,
}: Pick<UpdateItemView, 'security' | 'knownExploited'>) {
  const t = useTexts(marksTexts);
  return (
    <>
      {knownExploited && (
        <Mark tone="critical" icon={<IconBug size={SIZE} aria-hidden />}>
          {t('exploited')}
        </Mark>
      )}
      {security === true && (
        <Mark tone="warning" icon={<IconShieldExclamation size={SIZE} aria-hidden />}>
          {t('security')}
        </Mark>
      )}
    </>
  );
}

/** "2.7.2 → 2.8.1", or how many packages wait. */
export function FromTo({ from, target, pending }: Pick<UpdateItemView, 'from' | 'target' | 'pending'>) {
  const t = useTexts(marksTexts);
  if (target === null)
    return <span>{pending === null ? t('updates') : t('packages', { count: pending })}</span>;
  return (
    <span className={classes.versions}>
      {from ?? t('unknownVersion')} → <strong>{target}</strong>
    </span>
  );
}

/** By when it has to be done; late is said in so many words. `now` in epoch milliseconds. */
export function DueMark({ item, now }: { readonly item: UpdateItemView; readonly now: number }) {
  const t = useTexts(marksTexts);
  const format = useFormat();
  if (!isToDo(item.stage) || item.ended !== null) return null;
  const days = Math.floor((now - Date.parse(item.dueAt)) / MS_PER_DAY);
  const date = format.date(item.dueAt, 'date');
  if (now <= Date.parse(item.dueAt))
    return (
      <Mark tone="soft" icon={<IconCalendarDue size={SIZE} aria-hidden />}>
        {t('due', { date })}
      </Mark>
    );
  return (
    <Mark tone="critical" icon={<IconClockExclamation size={SIZE} aria-hidden />}>
      {days === 0 ? t('lateToday') : t('late', { count: days })}
    </Mark>
  );
}

export function useBehindWords(): (days: number) => string {
  const t = useTexts(marksTexts);
  return (days) => (days === 0 ? t('behindToday') : t('behind', { count: days }));
}
