import { Text } from '@mantine/core';
import type { WorkDetail } from '@nachtwacht/contracts';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { workTexts } from './work-texts';

/** 1 January 2024 was a Monday. */
const weekdayName = (weekday: number, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));

interface HoursAppliedProps {
  readonly item: Pick<WorkDetail, 'hours' | 'uncounted'>;
  readonly aroundTheClock: boolean;
}

/** By which hours a clock was counted, and which days were free. */
export function HoursApplied({ item: { hours, uncounted }, aroundTheClock }: HoursAppliedProps) {
  const t = useTexts(workTexts);
  const format = useFormat();
  const language = useLanguage();
  if (hours === null) return <Text size="sm">{t('noHours')}</Text>;
  if (aroundTheClock) return <Text size="sm">{t('allHours')}</Text>;
  return (
    <>
      <Text size="sm">
        {t('hours', { version: hours.version, zone: hours.timeZone })}:{' '}
        {hours.rows
          .map(({ weekday, from, to }) => `${weekdayName(weekday, language)} ${from}–${to}`)
          .join(', ')}
      </Text>
      {uncounted.length > 0 && (
        <Text size="sm">
          {t('free')}:{' '}
          {uncounted.map(({ date, name }) => `${format.day(date)} (${name[language]})`).join(', ')}
        </Text>
      )}
    </>
  );
}
