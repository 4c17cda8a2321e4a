import type { HoursRow } from '@nachtwacht/contracts';
import { useMemo } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { pageOf } from '../../../shared/routing/links';
import { hoursText } from '../model/minutes';
import { hoursTexts } from '../usage/hours-texts';
import { usePlanText } from '../usage/use-plan-text';
import { UsageBar } from '../usage/usage-bar';

export function HoursTable({ rows }: { readonly rows: readonly HoursRow[] }) {
  const t = useTexts(hoursTexts);
  const format = useFormat();
  const planText = usePlanText();
  const columns = useMemo(
    (): Column<HoursRow>[] => [
      {
        key: 'customer',
        label: t('customer'),
        width: 'minmax(10rem, 1.6fr)',
        cell: ({ customerId, customerName }) => (
          <RowLink {...pageOf.customerHours(customerId)}>{customerName}</RowLink>
        ),
      },
      {
        key: 'usage',
        label: t('usage'),
        isSelfEvident: true,
        width: 'minmax(11rem, 1.4fr)',
        cell: (row) => <UsageBar usage={row} />,
      },
      {
        key: 'plan',
        label: t('plan'),
        width: 'minmax(8rem, 1fr)',
        cell: ({ plan }) => <RowText isSoft={plan.kind === 'none'}>{planText(plan)}</RowText>,
      },
      {
        key: 'left',
        label: t('left'),
        width: '5.5rem',
        isNumber: true,
        cell: ({ openMinutes, plan }) => (plan.kind === 'all-in' ? '–' : hoursText(openMinutes)),
      },
      {
        key: 'owed',
        label: t('owed'),
        width: '5.5rem',
        isNumber: true,
        cell: ({ owedMinutes }) => (owedMinutes === 0 ? '–' : hoursText(owedMinutes)),
      },
      {
        key: 'forecast',
        label: t('forecast'),
        width: '8rem',
        cell: ({ emptyOn, emptyBeforeGrant, openMinutes }) =>
          emptyOn !== null && emptyBeforeGrant ? (
            <strong>{openMinutes === 0 ? t('tone.empty') : format.day(emptyOn)}</strong>
          ) : (
            <RowText isSoft>{emptyOn === null ? '–' : t('enough')}</RowText>
          ),
      },
      {
        key: 'unreleased',
        label: t('unreleased'),
        width: '6rem',
        isNumber: true,
        cell: ({ unreleased }) => (unreleased === 0 ? '–' : unreleased),
      },
    ],
    [t, format, planText],
  );
  return <VirtualTable rows={rows} columns={columns} keyOf={keyOf} label={t('title')} cardsBelow={900} />;
}

const keyOf = ({ customerId }: HoursRow): string => customerId;
