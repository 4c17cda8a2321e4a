import { Text } from '@mantine/core';
import type { AuditEntry } from '@nachtwacht/contracts';
import { actWord, thingWord } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { auditTexts } from '../audit-texts';
import { ChangeView } from './change-view';

/** Acts as rows, newest first. */
export function AuditList({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const format = useFormat();
  const columns: Column<AuditEntry>[] = [
    {
      key: 'time',
      label: t('column.time'),
      isSelfEvident: true,
      width: '9rem',
      cell: ({ at }) => (
        <time dateTime={at} title={format.date(at, 'full')}>
          {format.date(at, 'date')} {format.date(at, 'time')}
        </time>
      ),
    },
    {
      key: 'person',
      label: t('column.person'),
      isSelfEvident: true,
      width: 'minmax(7rem, 1fr)',
      cell: ({ actor }) => (
        <RowText isSoft={actor === null}>{actor === null ? t('product') : actor.name}</RowText>
      ),
    },
    {
      key: 'what',
      label: t('column.what'),
      isSelfEvident: true,
      width: 'minmax(11rem, 1.6fr)',
      cell: ({ act, thing, name }) => (
        <>
          <Text size="sm" fw={600}>
            {name ?? thingWord(thing, language)}
          </Text>
          <Text size="xs" c="dimmed">
            {thingWord(thing, language)} {actWord(act, language)}
          </Text>
        </>
      ),
    },
    {
      key: 'customer',
      label: t('column.customer'),
      isSelfEvident: true,
      width: 'minmax(8rem, 1fr)',
      cell: ({ customerName }) => (
        <RowText isSoft={customerName === null}>{customerName ?? t('own')}</RowText>
      ),
    },
    {
      key: 'change',
      label: t('column.change'),
      width: 'minmax(14rem, 3fr)',
      cell: (entry) => <ChangeView entry={entry} />,
    },
  ];
  return (
    <VirtualTable
      rows={entries}
      columns={columns}
      keyOf={({ chain, seq }) => `${chain} ${String(seq)}`}
      label={t('label')}
    />
  );
}
