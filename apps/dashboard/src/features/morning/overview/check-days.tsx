import { Table } from '@mantine/core';
import type { CheckOverview } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { LinkAnchor } from '../../../shared/ui/links';
import { morningTexts } from '../morning-texts';
import classes from './overview.module.css';

/** The last working days: how many nights, what was red, what was left unsigned, and when it was empty. */
export function CheckDays({ days }: { readonly days: CheckOverview['days'] }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  return (
    <Table.ScrollContainer
      minWidth={560}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={t('tableOf', { title: t('overview.days') })}
    >
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('overview.column.day')}</Table.Th>
            <Table.Th>{t('overview.column.person')}</Table.Th>
            <Table.Th>{t('overview.column.state')}</Table.Th>
            <Table.Th ta="end">{t('overview.column.nights')}</Table.Th>
            <Table.Th ta="end">{t('overview.column.red')}</Table.Th>
            <Table.Th ta="end">{t('overview.column.unsigned')}</Table.Th>
            <Table.Th ta="end">{t('overview.column.empty')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(({ day, nights, unsigned, red }) => (
            <Table.Tr key={day.date}>
              <Table.Td>
                <LinkAnchor to="/morning/$date" params={{ date: day.date }} size="sm">
                  {format.day(day.date)}
                </LinkAnchor>
              </Table.Td>
              <Table.Td>{day.person?.name ?? '–'}</Table.Td>
              <Table.Td>{t(`overview.state.${day.state}`)}</Table.Td>
              <Table.Td ta="end">{day.state === 'none' ? '–' : format.number(nights)}</Table.Td>
              <Table.Td ta="end">{day.state === 'none' ? '–' : format.number(red)}</Table.Td>
              <Table.Td
                ta="end"
                className={classes.unsigned}
                data-some={(unsigned > 0 && day.state !== 'none') || undefined}
              >
                {day.state === 'none' ? '–' : format.number(unsigned)}
              </Table.Td>
              <Table.Td ta="end">
                {day.emptyAt !== null
                  ? format.date(day.emptyAt, 'time')
                  : day.state === 'closed'
                    ? t('overview.notEmpty')
                    : '–'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
