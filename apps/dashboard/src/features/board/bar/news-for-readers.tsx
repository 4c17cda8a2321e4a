import { VisuallyHidden } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { boardTexts } from '../board-texts';
import type { RecentChange } from '../model/board-state';

interface NewsForReadersProps {
  readonly latest: RecentChange | undefined;
  readonly names: ReadonlyMap<string, string>;
}

/** A screen reader is told of what became critical; telling every change would never be silent. */
export function NewsForReaders({ latest, names }: NewsForReadersProps) {
  const t = useTexts(boardTexts);
  const isNews = latest?.check.status === 'critical';
  return (
    <VisuallyHidden role="log">
      {isNews &&
        t('recent.critical', {
          asset: latest.check.assetName,
          customer: names.get(latest.check.customerId) ?? '',
        })}
    </VisuallyHidden>
  );
}
