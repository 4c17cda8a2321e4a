import { Text } from '@mantine/core';
import type { LimitPreview } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { LinkAnchor } from '../../../shared/ui/links';
import { statusTexts } from '../../../shared/status/status-texts';
import { limitsTexts } from '../limits-texts';
import classes from './limit-preview.module.css';

type Row = LimitPreview['assets'][number];

/** Where it makes the most difference. */
export function PreviewAssets({ preview: { assets, by } }: { readonly preview: LimitPreview }) {
  const t = useTexts(limitsTexts);
  if (assets.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm">
        {t('preview.assets')}
      </Text>
      <ul className={classes.assets}>
        {assets.map((row) => (
          <AssetLine key={`${row.assetId}/${row.instance}`} row={row} isCounted={by !== 'now'} />
        ))}
      </ul>
    </div>
  );
}

function AssetLine({ row, isCounted }: { readonly row: Row; readonly isCounted: boolean }) {
  const t = useTexts(limitsTexts);
  const status = useTexts(statusTexts);
  const format = useFormat();
  const times = ({ warning, critical }: Row['fired']['present']) => format.number(warning + critical);
  const { fired, now } = row;
  const lastAt = fired.proposed.lastAt ?? fired.present.lastAt;
  const parts = [
    row.customerName,
    ...(isCounted
      ? [t('preview.times', { present: times(fired.present), proposed: times(fired.proposed) })]
      : []),
    ...(lastAt === null ? [] : [t('preview.last', { at: format.date(lastAt) })]),
    ...(now.present === now.proposed
      ? []
      : [t('preview.statusNow', { present: status(now.present), proposed: status(now.proposed) })]),
  ];
  return (
    <li className={classes.asset}>
      <LinkAnchor {...pageOf.asset(row.assetId)} size="sm">
        {row.instance === '' ? row.assetName : `${row.assetName} (${row.instance})`}
      </LinkAnchor>
      <Text size="xs" c="dimmed">
        {parts.join(' · ')}
      </Text>
    </li>
  );
}
