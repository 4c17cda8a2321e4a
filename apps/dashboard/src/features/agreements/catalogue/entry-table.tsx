import { Button, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import type { CatalogueEntry } from '../api/catalogue-calls';
import { catalogueTexts } from './catalogue-texts';

interface EntryTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly entry: CatalogueEntry;
    /** As many as there are heads. */
    readonly cells: readonly ReactNode[];
  }[];
  /** null: only looking */
  readonly onEdit: ((entry: CatalogueEntry) => void) | null;
}

export function EntryTable({ label, heads, rows, onEdit }: EntryTableProps) {
  const t = useTexts(catalogueTexts);
  return (
    <Table.ScrollContainer minWidth={480} type="native" tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
            {onEdit && <Table.Th aria-label={t('actions')} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, entry, cells }) => (
            <Table.Tr key={entry.body.code}>
              {heads.map((head, index) => (
                <Table.Td key={head}>{cells[index]}</Table.Td>
              ))}
              {onEdit && (
                <Table.Td ta="right">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('editOf', { name })}
                    onClick={() => onEdit(entry)}
                  >
                    {t('edit')}
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
