import type { Customer } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable } from '../../../shared/list/virtual-table';
import { pageOf } from '../../../shared/routing/links';
import { StatusBadge } from '../../../shared/status/status-badge';
import { customersTexts } from '../customers-texts';

export function CustomerList({ customers }: { readonly customers: readonly Customer[] }) {
  const t = useTexts(customersTexts);
  return (
    <VirtualTable
      rows={customers}
      keyOf={({ id }) => id}
      label={t('title')}
      cardsBelow={640}
      columns={[
        {
          key: 'name',
          label: t('list.name'),
          width: 'minmax(12rem, 3fr)',
          cell: ({ id, name }) => <RowLink {...pageOf.customer(id)}>{name}</RowLink>,
        },
        {
          key: 'worst',
          label: t('list.worst'),
          isSelfEvident: true,
          width: '10rem',
          cell: ({ worst }) =>
            worst === null ? (
              <RowText isSoft>{t('list.notMonitored')}</RowText>
            ) : (
              <StatusBadge status={worst} />
            ),
        },
        { key: 'code', label: t('list.code'), width: 'minmax(6rem, 1fr)', cell: ({ code }) => code },
        { key: 'sites', label: t('list.sites'), width: '7rem', isNumber: true, cell: ({ sites }) => sites },
        {
          key: 'assets',
          label: t('list.assets'),
          width: '6rem',
          isNumber: true,
          cell: ({ assets }) => assets,
        },
      ]}
    />
  );
}
