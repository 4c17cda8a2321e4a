import { Text } from '@mantine/core';
import type { AvailabilityLine } from '@nachtwacht/contracts';
import { useMemo } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { availabilityTexts } from '../availability-texts';
import { exactSpan, isBreachingSoon, percentOf } from '../model/account';
import { VerdictBadge } from './verdict-badge';

interface AvailabilityTableProps {
  readonly lines: readonly AvailabilityLine[];
  readonly month: string;
}

export function AvailabilityTable({ lines, month }: AvailabilityTableProps) {
  const t = useTexts(availabilityTexts);
  const language = useLanguage();
  const format = useFormat();
  const columns = useMemo((): Column<AvailabilityLine>[] => {
    const percent = (value: number | null) => (value === null ? '–' : `${format.number(value, 3)} %`);
    return [
      {
        key: 'service',
        label: t('service'),
        width: 'minmax(9rem, 1.3fr)',
        cell: ({ customerId, service, serviceName }) => (
          <RowLink to={`/customers/${customerId}/availability`} search={{ service, month }}>
            {serviceName[language]}
          </RowLink>
        ),
      },
      {
        key: 'customer',
        label: t('customer'),
        isSelfEvident: true,
        width: 'minmax(9rem, 1.4fr)',
        cell: ({ customerName }) => <RowText>{customerName}</RowText>,
      },
      {
        key: 'verdict',
        label: t('verdict'),
        isSelfEvident: true,
        width: '11rem',
        cell: (line) => (
          <>
            <VerdictBadge verdict={line.verdict} />
            <Text size="xs" c="dimmed">
              {[
                ...(line.running ? [t('running')] : []),
                ...(isBreachingSoon(line) ? [t('soon')] : []),
                ...(line.proposed > 0 ? [t('waiting', { count: line.proposed })] : []),
              ].join(' · ')}
            </Text>
          </>
        ),
      },
      {
        key: 'promised',
        label: t('promised'),
        width: '7rem',
        isNumber: true,
        cell: ({ per100000 }) => percent(per100000 / 1_000),
      },
      {
        key: 'between',
        label: t('between'),
        width: '12rem',
        isNumber: true,
        cell: ({ bounds }) => {
          const lower = percent(percentOf(bounds.lower));
          const upper = percent(percentOf(bounds.upper));
          return lower === upper ? lower : t('bounds', { lower, upper });
        },
      },
      {
        key: 'coverage',
        label: t('coverage'),
        width: '7rem',
        isNumber: true,
        cell: ({ bounds }) => percent(percentOf(bounds.coverage)),
      },
      {
        key: 'left',
        label: t('left'),
        width: '10rem',
        isNumber: true,
        cell: ({ budget }) => {
          if (budget === null) return '–';
          const span = exactSpan(Math.abs(budget.leftMs));
          return budget.leftMs < 0 ? t('exceeded', { span }) : span;
        },
      },
    ];
  }, [t, language, format, month]);
  return <VirtualTable rows={lines} columns={columns} keyOf={keyOf} label={t('title')} cardsBelow={1000} />;
}

const keyOf = ({ customerId, service }: AvailabilityLine): string => `${customerId} ${service}`;
