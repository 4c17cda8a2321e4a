import { Button } from '@mantine/core';
import type { UpdateItemView } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import { IconBan, IconCircleCheck } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { FromTo } from '../marks/item-marks';
import { Mark } from '../marks/mark';
import { laneTexts } from './lane-texts';
import { thingName } from '../model/thing-name';

interface PastListProps {
  readonly items: readonly UpdateItemView[];
  readonly onOpen: (id: string) => void;
}

/** What was reported, and what left the lane before it was done; newest first. */
export function PastList({ items, onOpen }: PastListProps) {
  const t = useTexts(laneTexts);
  const format = useFormat();
  const words = UPDATE_WORDS[useLanguage()];
  const columns: Column<UpdateItemView>[] = [
    {
      key: 'thing',
      label: t('thing'),
      width: 'minmax(10rem, 1.4fr)',
      cell: (item) => (
        <Button
          variant="transparent"
          size="compact-sm"
          px={0}
          aria-label={t('openItem', { thing: thingName(item), customer: item.customerName })}
          onClick={() => onOpen(item.id)}
        >
          {thingName(item)}
        </Button>
      ),
    },
    {
      key: 'customer',
      label: t('customer'),
      isSelfEvident: true,
      width: 'minmax(9rem, 1.2fr)',
      cell: ({ customerName }) => <RowText>{customerName}</RowText>,
    },
    {
      key: 'update',
      label: t('update'),
      isSelfEvident: true,
      width: 'minmax(9rem, 1.2fr)',
      cell: (item) => <FromTo {...item} />,
    },
    {
      key: 'outcome',
      label: t('outcome'),
      isSelfEvident: true,
      width: 'minmax(10rem, 1fr)',
      cell: ({ ended }) =>
        ended === null ? (
          <Mark tone="ok" icon={<IconCircleCheck size={15} aria-hidden />}>
            {words.stage.reported}
          </Mark>
        ) : (
          <Mark tone="soft" icon={<IconBan size={15} aria-hidden />}>
            {words.end[ended]}
          </Mark>
        ),
    },
    {
      key: 'within',
      label: t('within'),
      width: '8.5rem',
      isNumber: true,
      cell: ({ ended, daysBehind }) => (ended === null ? t('days', { count: daysBehind }) : '–'),
    },
    {
      key: 'at',
      label: t('ended'),
      width: '9rem',
      cell: ({ endedAt, reportedAt, seenAt }) => format.date(endedAt ?? reportedAt ?? seenAt, 'date'),
    },
  ];
  return <VirtualTable rows={items} columns={columns} keyOf={({ id }) => id} label={t('past')} />;
}
