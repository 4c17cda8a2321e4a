import { Button } from '@mantine/core';
import {
  IconClockExclamation,
  IconHelpSquareRoundedFilled,
  IconHourglassEmpty,
  IconShieldExclamation,
} from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { Mark, type MarkTone } from '../marks/mark';
import type { CustomerVersions } from '../model/versions';
import { versionsTexts } from './versions-texts';

interface CustomerVersionsTableProps {
  readonly customers: readonly CustomerVersions[];
  readonly onOpen: (customerId: string) => void;
}

/** What is behind per customer; who has most to do first. */
export function CustomerVersionsTable({ customers, onOpen }: CustomerVersionsTableProps) {
  const t = useTexts(versionsTexts);
  const columns = useMemo((): Column<CustomerVersions>[] => {
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
      { key: 'things', label: t('things'), width: '6rem', isNumber: true, cell: ({ all }) => all },
      {
        key: 'behind',
        label: t('countBehind'),
        width: '6rem',
        isNumber: true,
        cell: ({ behind }) => behind || '–',
      },
      {
        key: 'security',
        label: t('countSecurity'),
        width: '7rem',
        isNumber: true,
        cell: ({ security }) => counted(security, 'warning', <IconShieldExclamation size={15} aria-hidden />),
      },
      {
        key: 'oldest',
        label: t('oldest'),
        width: '8rem',
        isNumber: true,
        cell: ({ oldestDays, behind }) =>
          behind === 0 ? (
            '–'
          ) : (
            <Mark tone="soft" icon={<IconClockExclamation size={15} aria-hidden />}>
              {t('days', { count: oldestDays })}
            </Mark>
          ),
      },
      {
        key: 'unknown',
        label: t('countUnknown'),
        width: '7rem',
        isNumber: true,
        cell: ({ unknown }) =>
          counted(unknown, 'unknown', <IconHelpSquareRoundedFilled size={15} aria-hidden />),
      },
      {
        key: 'unsupported',
        label: t('countUnsupported'),
        width: '10rem',
        isNumber: true,
        cell: ({ unsupported }) =>
          counted(unsupported, 'critical', <IconHourglassEmpty size={15} aria-hidden />),
      },
    ];
  }, [t, onOpen]);
  return (
    <VirtualTable
      rows={customers}
      columns={columns}
      keyOf={({ customerId }) => customerId}
      label={t('byCustomer')}
    />
  );
}
