import { List, Text } from '@mantine/core';
import type { AvailabilityDetail } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Section } from '../../../shared/ui/section';
import { availabilityTexts } from '../availability-texts';
import { exactSpan } from '../model/account';

/** Planned work of the month, accepted or not and why. */
export function Works({ detail }: { readonly detail: AvailabilityDetail }) {
  const t = useTexts(availabilityTexts);
  const format = useFormat();
  const at = (moment: string) => format.date(moment, 'date-time', detail.timeZone);
  return (
    <Section title={t('works')}>
      {detail.works.length === 0 && <Text size="sm">{t('noIntervals')}</Text>}
      <List size="sm" listStyleType="none">
        {detail.works.map((work) => (
          <List.Item key={work.id}>
            {`${at(work.from)} – ${at(work.to)}: ${work.reason} (${t('announced', { at: at(work.announcedAt) })}). `}
            <strong>{t(`outcome.${work.outcome}`)}</strong>
            {`, ${exactSpan(work.acceptedMs)}`}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
