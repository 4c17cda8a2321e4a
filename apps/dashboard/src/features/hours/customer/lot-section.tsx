import { Button, Group, Text } from '@mantine/core';
import type { HoursOverview, LotView } from '@nachtwacht/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { useMay } from '../../../shared/session/me';
import { Section } from '../../../shared/ui/section';
import { hoursText } from '../model/minutes';
import { AdjustDialog } from './adjust-dialog';
import { customerHoursTexts } from './customer-texts';
import { GrantDialog } from './grant-dialog';

/** The lots that hours come from: what is left of each and until when. */
export function LotSection({ overview: { customerId, lots } }: { readonly overview: HoursOverview }) {
  const t = useTexts(customerHoursTexts);
  const format = useFormat();
  const mayGrant = useMay('manage-agreements');
  const [open, setOpen] = useState<'grant' | 'adjust' | null>(null);
  const close = () => setOpen(null);
  const columns = useMemo(
    (): Column<LotView>[] => [
      {
        key: 'source',
        label: t('lots.source'),
        isSelfEvident: true,
        width: 'minmax(9rem, 1.4fr)',
        cell: ({ source, reason, by }) => (
          <>
            {t(`lots.sources.${source}`)}
            {(reason !== '' || by !== null) && (
              <Text size="xs" c="dimmed">
                {[reason, by].filter((part) => part !== null && part !== '').join(' · ')}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'valid',
        label: t('lots.valid'),
        width: 'minmax(7rem, 1fr)',
        cell: ({ validFrom }) => format.date(validFrom, 'date'),
      },
      {
        key: 'expires',
        label: t('lots.expires'),
        width: 'minmax(7rem, 1fr)',
        cell: ({ expires }) =>
          expires === null ? (
            <RowText isSoft>{t('lots.never')}</RowText>
          ) : (
            format.date(Date.parse(expires) - 1, 'date')
          ),
      },
      {
        key: 'granted',
        label: t('lots.granted'),
        width: '6rem',
        isNumber: true,
        cell: ({ minutes }) => hoursText(minutes),
      },
      {
        key: 'left',
        label: t('lots.left'),
        width: '6rem',
        isNumber: true,
        cell: ({ openMinutes }) => <strong>{hoursText(openMinutes)}</strong>,
      },
    ],
    [t, format],
  );
  return (
    <Section
      title={t('lots.title')}
      actions={
        mayGrant && (
          <Group gap="xs">
            <Button variant="default" onClick={() => setOpen('adjust')}>
              {t('adjusting.open')}
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('grant')}>
              {t('lots.add')}
            </Button>
          </Group>
        )
      }
    >
      {lots.length === 0 ? (
        <Text c="dimmed">{t('lots.empty')}</Text>
      ) : (
        <VirtualTable
          rows={lots}
          columns={columns}
          keyOf={({ id }) => id}
          label={t('lots.title')}
          cardsBelow={640}
        />
      )}
      <GrantDialog opened={open === 'grant'} customerId={customerId} onClose={close} />
      <AdjustDialog opened={open === 'adjust'} customerId={customerId} onClose={close} />
    </Section>
  );
}
