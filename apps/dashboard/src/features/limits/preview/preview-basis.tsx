import { Text } from '@mantine/core';
import type { LimitPreview } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { limitsTexts } from '../limits-texts';

/** On what it was reckoned, and of what nothing can be said. */
export function PreviewBasis({ preview }: { readonly preview: LimitPreview }) {
  const t = useTexts(limitsTexts);
  const format = useFormat();
  const { by, checks, untouched, withoutHistory, leftOut, finest } = preview;
  const lines = [
    t('preview.forChecks', { count: checks }),
    ...(untouched > 0 ? [t('preview.untouched', { count: untouched })] : []),
    ...(withoutHistory > 0 ? [t('preview.withoutHistory', { count: withoutHistory })] : []),
    ...(leftOut > 0 ? [t('preview.leftOut', { count: leftOut })] : []),
    t(`preview.${by}`, { fiveMinutes: format.date(finest.fiveMinutes, 'date') }),
  ];
  return (
    <Text size="sm" c="dimmed">
      {lines.join(' ')}
    </Text>
  );
}
