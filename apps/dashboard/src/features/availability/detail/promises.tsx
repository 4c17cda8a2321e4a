import { Title } from '@mantine/core';
import type { AvailabilityDetail } from '@nachtwacht/contracts';
import { holidayName } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/section';
import { availabilityTexts } from '../availability-texts';
import { hoursByWeekday } from '../model/hours-by-weekday';

/** What was agreed, by version of the agreement, with the free days that fall in it and what it is measured on. */
export function Promises({ detail }: { readonly detail: AvailabilityDetail }) {
  const t = useTexts(availabilityTexts);
  const format = useFormat();
  const language = useLanguage();
  const free = detail.days.flatMap(({ date, free: why }) => {
    if (why === null) return [];
    const name = why.kind === 'closed' ? why.name : holidayName(why.code, language);
    return [`${format.day(date)}: ${name}`];
  });
  const assets = detail.assets.map(({ name, checks }) =>
    checks === 0 ? t('uncheckedAsset', { name }) : name,
  );
  return (
    <Section title={t('promise')}>
      {detail.parts.map((part) => (
        <div key={part.from}>
          <Title order={3} size="h5" mb="xs">
            {t('version', { version: part.version })}
          </Title>
          <Facts
            facts={[
              [t('promised'), `${format.number(part.per100000 / 1_000, 3)} %`],
              [t('hours'), hoursByWeekday(part.hours, language).map((line) => <div key={line}>{line}</div>)],
              [t('group'), t(`groups.${part.group}`)],
              [t('degraded'), t(`degradedAs.${part.degraded}`)],
              [t('cap'), t('capValue', { count: part.maxMinutesPerMonth, hours: part.announcedHoursBefore })],
            ]}
          />
        </div>
      ))}
      <Facts
        facts={[
          [
            t('freeDays'),
            free.length === 0 ? t('noFreeDays') : free.map((day) => <div key={day}>{day}</div>),
          ],
          [t('assets'), assets.length === 0 ? t('noAssets') : assets.join(', ')],
        ]}
      />
    </Section>
  );
}
