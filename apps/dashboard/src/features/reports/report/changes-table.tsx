import { Table } from '@mantine/core';
import type { ReportChange } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { readable } from '../model/queue';
import { reportsTexts } from '../reports-texts';

/** What two reports say otherwise, line by line. */
export function ChangesTable({
  changes,
  label,
}: {
  readonly changes: readonly ReportChange[];
  readonly label: string;
}) {
  const t = useTexts(reportsTexts);
  const lines = readable(changes, useLanguage());
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table aria-label={label} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('what')}</Table.Th>
            <Table.Th scope="col">{t('before')}</Table.Th>
            <Table.Th scope="col">{t('after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ path, before, after }) => (
            <Table.Tr key={path}>
              <Table.Td>
                <code>{path}</code>
              </Table.Td>
              <Table.Td>{before}</Table.Td>
              <Table.Td>{after}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
