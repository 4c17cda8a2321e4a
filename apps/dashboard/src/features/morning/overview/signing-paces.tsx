import { Table, Text } from '@mantine/core';
import type { CheckOverview } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { durationText } from '../model/left';
import { morningTexts } from '../morning-texts';
import classes from './overview.module.css';

/** How each person signed on each day: one by one, together, how fast, and what was too fast to have been read. */
export function SigningPaces({ days }: { readonly days: CheckOverview['days'] }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  return (
    <>
      <Text c="dimmed" size="sm" mb="xs">
        {t('overview.paceHint')}
      </Text>
      <Table.ScrollContainer
        minWidth={520}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={t('tableOf', { title: t('overview.pace') })}
      >
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('overview.column.day')}</Table.Th>
              <Table.Th>{t('overview.column.who')}</Table.Th>
              <Table.Th ta="end">{t('overview.column.one')}</Table.Th>
              <Table.Th ta="end">{t('overview.column.bulk')}</Table.Th>
              <Table.Th ta="end">{t('overview.column.pace')}</Table.Th>
              <Table.Th ta="end">{t('overview.column.hasty')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.flatMap(({ day, pace }) =>
              pace.map(({ byName, one, bulk, hasty, medianSeconds }) => (
                <Table.Tr key={`${day.date} ${byName}`}>
                  <Table.Td>{format.day(day.date)}</Table.Td>
                  <Table.Td>{byName}</Table.Td>
                  <Table.Td ta="end">{format.number(one)}</Table.Td>
                  <Table.Td ta="end">{format.number(bulk)}</Table.Td>
                  <Table.Td ta="end">
                    {medianSeconds === null ? '–' : durationText(medianSeconds, format.span)}
                  </Table.Td>
                  <Table.Td ta="end" className={classes.hasty} data-some={hasty > 0 || undefined}>
                    {format.number(hasty)}
                  </Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
