import { Button, Text } from '@mantine/core';
import type { DesiredVersionView } from '@nachtwacht/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { RowLink, RowText } from '../../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../../shared/list/virtual-table';
import { pageOf } from '../../../../shared/routing/links';
import { useMay } from '../../../../shared/session/me';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { QueryState } from '../../../../shared/ui/query-state';
import { Section } from '../../../../shared/ui/section';
import { agreedQuery } from '../../api/update-queries';
import { useEndAgreement } from '../../api/use-update-actions';
import { catalogueTexts } from '../catalogue-texts';
import { releaseName } from '../release-name';
import { AgreeDialog } from './agree-dialog';

/** Versions that were agreed with customers: the aim for their devices, before the latest. */
export function AgreedVersions() {
  const t = useTexts(catalogueTexts);
  const format = useFormat();
  const mayManage = useMay('manage-inventory');
  const query = useQuery(agreedQuery);
  const [isAdding, setIsAdding] = useState(false);
  const [ending, setEnding] = useState<DesiredVersionView | null>(null);
  const columns: Column<DesiredVersionView>[] = [
    {
      key: 'customer',
      label: t('agreed.customer'),
      width: 'minmax(10rem, 1.3fr)',
      cell: ({ customerId, customerName }) => (
        <RowLink {...pageOf.customer(customerId)}>{customerName}</RowLink>
      ),
    },
    {
      key: 'product',
      label: t('model'),
      isSelfEvident: true,
      width: 'minmax(9rem, 1fr)',
      cell: (row) => <RowText>{releaseName({ ...row, version: null })}</RowText>,
    },
    {
      key: 'version',
      label: t('version'),
      width: 'minmax(6rem, 0.8fr)',
      cell: ({ version }) => <strong>{version}</strong>,
    },
    {
      key: 'reason',
      label: t('agreed.reason'),
      width: 'minmax(10rem, 2fr)',
      cell: ({ reason }) => reason,
    },
    {
      key: 'by',
      label: t('agreed.by'),
      width: 'minmax(7rem, 0.8fr)',
      cell: ({ by }) => <RowText>{by}</RowText>,
    },
    { key: 'at', label: t('agreed.at'), width: '7.5rem', cell: ({ at }) => format.date(at, 'date') },
    {
      key: 'end',
      label: t('agreed.end'),
      isLabelHidden: true,
      width: '6.5rem',
      cell: (row) =>
        mayManage && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('agreed.endOf', { customer: row.customerName, version: row.version })}
            onClick={() => setEnding(row)}
          >
            {t('agreed.end')}
          </Button>
        ),
    },
  ];
  return (
    <Section
      title={t('parts.agreed')}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            {t('agreed.add')}
          </Button>
        )
      }
    >
      <Text c="dimmed" size="sm" mb="sm">
        {t('agreed.intro')}
      </Text>
      <QueryState query={query} isEmpty={(all) => all.length === 0} empty={<Text>{t('agreed.none')}</Text>}>
        {(all) => (
          <VirtualTable rows={all} columns={columns} keyOf={({ id }) => id} label={t('parts.agreed')} />
        )}
      </QueryState>
      <AgreeDialog opened={isAdding} onClose={() => setIsAdding(false)} />
      <EndDialog ending={ending} onClose={() => setEnding(null)} />
    </Section>
  );
}

interface EndDialogProps {
  readonly ending: DesiredVersionView | null;
  readonly onClose: () => void;
}

function EndDialog({ ending, onClose }: EndDialogProps) {
  const t = useTexts(catalogueTexts);
  const end = useEndAgreement();
  return (
    <ConfirmDialog
      opened={ending !== null}
      onClose={onClose}
      title={t('agreed.endTitle')}
      action={t('agreed.end')}
      isBusy={end.isPending}
      error={end.error}
      onConfirm={() =>
        ending !== null &&
        end.mutate(ending.id, {
          onSuccess: () => {
            notifyDone(t('agreed.ended'));
            onClose();
          },
        })
      }
    >
      {t('agreed.endText', { customer: ending?.customerName ?? '' })}
    </ConfirmDialog>
  );
}
