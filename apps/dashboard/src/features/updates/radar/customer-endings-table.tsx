import { Button } from '@mantine/core';
import { IconCalendarDue, IconHelpSquareRoundedFilled, IconHourglassEmpty } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { Mark, type MarkTone } from '../marks/mark';
import type { CustomerEndings } from '../model/radar';
import { radarTexts } from './radar-texts';

interface CustomerEndingsTableProps {
  readonly customers: readonly CustomerEndings[];
  readonly onOpen: (customerId: string) => void;
}

/** How much loses its support per customer; soonest first. */
export function CustomerEndingsTable({ customers, onOpen }: CustomerEndingsTableProps) {
  const t = useTexts(radarTexts);
  const format = useFormat();
  const columns = useMemo((): Column<CustomerEndings>[] => {
    const counted = (count: number, tone: MarkTone, icon: ReactNode) =>
      count === 0 ? (
        '–'
      ) : (
        <Mark tone={tone} icon={icon}>
          {count}
        </Mark>
      );
    return [
      {
        key: 'customer',
        label: t('customer'),
        width: 'minmax(11rem, 2fr)',
        cell: ({ customerId, customerName }) => (
          <Button
            variant="transparent"
            size="compact-sm"
            px={0}
            aria-label={t('showOf', { customer: customerName })}
            onClick={() => onOpen(customerId)}
          >
            {customerName}
          </Button>
        ),
      },
      {
        key: 'past',
        label: t('terms.past'),
        width: '7rem',
        isNumber: true,
        cell: ({ terms }) => counted(terms.past, 'critical', <IconHourglassEmpty size={15} aria-hidden />),
      },
      {
        key: 'soon',
        label: t('terms.soon'),
        width: '11rem',
        isNumber: true,
        cell: ({ terms }) => counted(terms.soon, 'warning', <IconCalendarDue size={15} aria-hidden />),
      },
      {
        key: 'year',
        label: t('terms.year'),
        width: '9rem',
        isNumber: true,
        cell: ({ terms }) => (terms.year === 0 ? '–' : terms.year),
      },
      {
        key: 'next',
        label: t('next'),
        width: '9rem',
        cell: ({ next }) => (next === null ? '–' : format.date(`${next}T12:00:00Z`, 'date')),
      },
      {
        key: 'unknown',
        label: t('countUnknown'),
        width: '7rem',
        isNumber: true,
        cell: ({ unknown }) =>
          counted(unknown, 'unknown', <IconHelpSquareRoundedFilled size={15} aria-hidden />),
      },
    ];
  }, [t, format, onOpen]);
  return (
    <VirtualTable
      rows={customers}
      columns={columns}
      keyOf={({ customerId }) => customerId}
      label={t('byCustomer')}
    />
  );
}
