import { Text } from '@mantine/core';
import type { VersionRow } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import { IconRefreshAlert } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { pageOf } from '../../../shared/routing/links';
import { LinkAnchor } from '../../../shared/ui/links';
import { ConditionMark } from '../marks/condition-mark';
import { SecurityMarks } from '../marks/item-marks';
import { Mark } from '../marks/mark';
import { marksTexts } from '../marks/marks-texts';
import { thingName } from '../model/thing-name';
import { versionsTexts } from './versions-texts';

interface VersionsTableProps {
  readonly rows: readonly VersionRow[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** One line per thing and part; customer by customer. */
export function VersionsTable({ rows, today }: VersionsTableProps) {
  const t = useTexts(versionsTexts);
  const marks = useTexts(marksTexts);
  const format = useFormat();
  const words = UPDATE_WORDS[useLanguage()];
  const columns = useMemo(
    (): Column<VersionRow>[] => [
      {
        key: 'thing',
        label: t('thing'),
        width: 'minmax(10rem, 1.5fr)',
        cell: (row) => <RowLink {...pageOf.asset(row.assetId)}>{thingName(row)}</RowLink>,
      },
      {
        key: 'customer',
        label: t('customer'),
        isSelfEvident: true,
        width: 'minmax(8rem, 1.2fr)',
        cell: ({ customerName }) => <RowText>{customerName}</RowText>,
      },
      {
        key: 'product',
        label: t('product'),
        isSelfEvident: true,
        width: 'minmax(7rem, 1fr)',
        cell: ({ vendor, model, train }) => {
          const named = [vendor, model, train].filter((part) => part !== null).join(' ');
          return <RowText isSoft={named === ''}>{named === '' ? '–' : named}</RowText>;
        },
      },
      {
        key: 'state',
        label: t('state'),
        isSelfEvident: true,
        width: 'minmax(9rem, 1.1fr)',
        cell: (row) => (
          <>
            <div>
              <ConditionMark row={row} today={today} />
            </div>
            {row.state === 'pending' && <SecurityMarks security={row.security} knownExploited={false} />}
            {row.rebootNeeded === true && (
              <Mark tone="warning" icon={<IconRefreshAlert size={15} aria-hidden />}>
                {t('reboot')}
              </Mark>
            )}
          </>
        ),
      },
      {
        key: 'installed',
        label: t('installed'),
        width: 'minmax(6rem, 0.9fr)',
        cell: ({ installed }) => <RowText isSoft={installed === null}>{installed ?? words.notSaid}</RowText>,
      },
      {
        key: 'available',
        label: t('available'),
        width: 'minmax(6rem, 0.9fr)',
        cell: ({ available, pending, state }) =>
          available !== null ? (
            <RowText>{available}</RowText>
          ) : pending !== null && pending > 0 ? (
            <RowText>{marks('packages', { count: pending })}</RowText>
          ) : (
            <RowText isSoft>{state === 'up-to-date' ? '–' : words.notSaid}</RowText>
          ),
      },
      {
        key: 'agreed',
        label: t('agreed'),
        width: 'minmax(5rem, 0.7fr)',
        cell: ({ desired }) => <RowText isSoft={desired === null}>{desired ?? '–'}</RowText>,
      },
      {
        key: 'known',
        label: t('known'),
        width: 'minmax(8rem, 1fr)',
        cell: ({ knownBy, checkedAt }) => (
          <>
            {words.knownBy[knownBy]}
            <Text size="xs" c="dimmed">
              {checkedAt === null ? t('neverChecked') : t('checked', { at: format.date(checkedAt) })}
            </Text>
          </>
        ),
      },
      {
        key: 'behind',
        label: t('behind'),
        width: '7.5rem',
        isNumber: true,
        cell: ({ behindSince, daysBehind, state }) =>
          state !== 'pending' || behindSince === null ? (
            '–'
          ) : (
            <>
              {t('days', { count: daysBehind })}
              <Text size="xs" c="dimmed">
                {t('behindSince', { date: format.date(behindSince, 'date') })}
              </Text>
            </>
          ),
      },
      {
        key: 'lane',
        label: t('lane'),
        width: '7.5rem',
        cell: (row) =>
          row.itemId !== null &&
          row.stage !== null && (
            <LinkAnchor
              to="/updates"
              search={{ item: row.itemId }}
              size="sm"
              aria-label={t('toCard', { thing: thingName(row), stage: words.stage[row.stage] })}
            >
              {words.stage[row.stage]}
            </LinkAnchor>
          ),
      },
    ],
    [t, marks, format, words, today],
  );
  return <VirtualTable rows={rows} columns={columns} keyOf={keyOf} label={t('title')} cardsBelow={1180} />;
}

const keyOf = ({ assetId, collector, aspect, instance }: VersionRow): string =>
  [assetId, collector, aspect, instance].join(' ');
