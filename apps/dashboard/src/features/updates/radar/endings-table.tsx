import { IconCalendarDue, IconCalendarTime, IconHourglassEmpty } from '@tabler/icons-react';
import { useMemo, type ComponentType } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { pageOf } from '../../../shared/routing/links';
import { Mark, type MarkTone } from '../marks/mark';
import { termOf, type Ending, type EndingTerm } from '../model/radar';
import { thingName } from '../model/thing-name';
import { radarTexts } from './radar-texts';

const LOOKS: Record<EndingTerm, readonly [ComponentType<{ size?: number }>, MarkTone]> = {
  past: [IconHourglassEmpty, 'critical'],
  soon: [IconCalendarDue, 'warning'],
  year: [IconCalendarTime, 'soft'],
  later: [IconCalendarTime, 'soft'],
};

interface EndingsTableProps {
  readonly endings: readonly Ending[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Things by when their support ends; what has ended stands first. */
export function EndingsTable({ endings, today }: EndingsTableProps) {
  const t = useTexts(radarTexts);
  const format = useFormat();
  const columns = useMemo(
    (): Column<Ending>[] => [
      {
        key: 'thing',
        label: t('thing'),
        width: 'minmax(10rem, 1.5fr)',
        cell: (row) => <RowLink {...pageOf.asset(row.assetId)}>{thingName(row)}</RowLink>,
      },
      {
        key: 'term',
        label: t('term'),
        isSelfEvident: true,
        width: 'minmax(11rem, 1fr)',
        cell: ({ endOfLife }) => {
          const term = termOf(endOfLife, today);
          const [Icon, tone] = LOOKS[term];
          return (
            <Mark tone={tone} icon={<Icon size={15} aria-hidden />}>
              {t(`terms.${term}`)}
            </Mark>
          );
        },
      },
      {
        key: 'ends',
        label: t('ends'),
        width: '8rem',
        cell: ({ endOfLife }) => format.date(`${endOfLife}T12:00:00Z`, 'date'),
      },
      {
        key: 'customer',
        label: t('customer'),
        isSelfEvident: true,
        width: 'minmax(9rem, 1.2fr)',
        cell: ({ customerName }) => <RowText>{customerName}</RowText>,
      },
      {
        key: 'product',
        label: t('product'),
        isSelfEvident: true,
        width: 'minmax(8rem, 1fr)',
        cell: ({ vendor, model }) => (
          <RowText>{[vendor, model].filter((part) => part !== null).join(' ') || '–'}</RowText>
        ),
      },
      {
        key: 'installed',
        label: t('installed'),
        width: 'minmax(6rem, 0.8fr)',
        cell: ({ installed }) => <RowText isSoft={installed === null}>{installed ?? '–'}</RowText>,
      },
    ],
    [t, format, today],
  );
  return <VirtualTable rows={endings} columns={columns} keyOf={keyOf} label={t('list')} />;
}

const keyOf = ({ assetId, collector, aspect, instance }: Ending): string =>
  [assetId, collector, aspect, instance].join(' ');
