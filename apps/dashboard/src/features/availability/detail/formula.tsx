import { Text } from '@mantine/core';
import type { AvailabilityDetail } from '@nachtwacht/contracts';
import { answeredMs, COUNTED_AS } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/section';
import { availabilityTexts } from '../availability-texts';
import { exactSpan, percentOf } from '../model/account';

/** The formula with the numbers filled in. */
export function Formula({ detail }: { readonly detail: AvailabilityDetail }) {
  const t = useTexts(availabilityTexts);
  const format = useFormat();
  const { sums, bounds, boundsBeforeExclusions: before, excluded } = detail;
  const percent = (ratio: typeof bounds.upper) => {
    const value = percentOf(ratio);
    return value === null ? '–' : `${format.number(value, 3)} %`;
  };
  const filled = {
    answered: exactSpan(answeredMs(sums)),
    down: exactSpan(sums.down),
    unknown: exactSpan(sums.unknown),
  };
  return (
    <Section title={t('formula')}>
      <Facts
        facts={[
          [t('promised'), `${format.number(detail.per100000 / 1_000, 3)} %`],
          [t('coverage'), percent(bounds.coverage)],
          ...COUNTED_AS.filter((as) => sums[as] > 0).map(
            (as) => [t(`counted.${as}`), exactSpan(sums[as])] as const,
          ),
        ]}
      />
      <Text mt="sm">{t('formulaUpper', { ...filled, result: percent(bounds.upper) })}</Text>
      <Text>{t('formulaLower', { ...filled, result: percent(bounds.lower) })}</Text>
      {excluded > 0 && (
        <Text>{t('before', { lower: percent(before.lower), upper: percent(before.upper) })}</Text>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        {t('formulaRule')}
      </Text>
    </Section>
  );
}
