import { Progress } from '@mantine/core';
import type { PortalHours } from '@nachtwacht/contracts';
import { minutesText } from '@nachtwacht/domain';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { Section } from '../../shared/ui/section';
import { portalTexts } from '../portal-texts';
import classes from './hours.module.css';

/** How much is left now, until when it lasts, and what of it ends when. */
export function HoursLeft({ hours: { plan, now } }: { readonly hours: PortalHours }) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const format = useFormat();
  if (now === null) return null;
  const { openMinutes, owedMinutes, availableMinutes, usedMinutes, emptyOn, lots } = now;
  const span = (minutes: number) => minutesText(minutes, language);
  if (plan.kind === 'all-in') return <Section title={t('hours.left')}>{t('hours.allIn')}</Section>;
  if (plan.kind === 'none' && availableMinutes === 0)
    return <Section title={t('hours.left')}>{t('hours.noPlan')}</Section>;
  const usedPercent = availableMinutes === 0 ? 100 : Math.min(100, (usedMinutes * 100) / availableMinutes);
  const used = t('hours.used', { used: span(usedMinutes), available: span(availableMinutes) });
  return (
    <Section title={t('hours.left')}>
      <p className={classes.amount}>{span(openMinutes)}</p>
      <Progress.Root size="xl" aria-hidden>
        <Progress.Section value={usedPercent} color={openMinutes > 0 ? 'blue' : 'red'} />
      </Progress.Root>
      <p>{used}</p>
      {owedMinutes > 0 && <p>{t('hours.owed', { span: span(owedMinutes) })}</p>}
      {openMinutes > 0 && (
        <p>
          {emptyOn === null ? t('hours.lasts') : t('hours.emptyOn', { day: format.day(emptyOn, 'long') })}
        </p>
      )}
      {lots.length > 0 && (
        <ul className={classes.list}>
          {lots.map(({ id, source, minutes, expires }) => (
            <li key={id}>
              {t('hours.lot', { span: span(minutes), source: t(`hours.source.${source}`) })}
              {', '}
              {expires === null ? t('hours.noEnd') : t('hours.until', { day: format.date(expires, 'date') })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
