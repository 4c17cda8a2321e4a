import { SimpleGrid, Stack, Table, Text } from '@mantine/core';
import {
  REPORT_QUESTIONS,
  REPORT_WORDS,
  reportTables,
  type ReportBody,
  type ReportTable,
} from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Section } from '../../../shared/ui/section';
import { reportsTexts } from '../reports-texts';
import { LightMark } from './light-mark';

/** A report on screen: the same sections, from the same body, as on paper. */
export function ReportPreview({ body }: { readonly body: ReportBody }) {
  const language = useLanguage();
  const words = REPORT_WORDS[language];
  const sections = [...Map.groupBy(reportTables(body, language), ({ heading }) => heading)];
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {REPORT_QUESTIONS.map((question) => {
          const { light, sentences } = body.firstPage[question];
          return (
            <Section key={question} title={words.questions[question]}>
              <LightMark light={light} />
              {sentences.map((sentence) => (
                <Text key={sentence[language]} mt={6}>
                  {sentence[language]}
                </Text>
              ))}
            </Section>
          );
        })}
      </SimpleGrid>
      {sections.map(([heading, tables]) => (
        <Section key={heading} title={heading}>
          {tables.map((table) => (
            <PreviewTable key={table.name} table={table} />
          ))}
        </Section>
      ))}
    </Stack>
  );
}

function PreviewTable({ table: { heading, columns, rows } }: { readonly table: ReportTable }) {
  const t = useTexts(reportsTexts);
  if (rows === null) return <Text c="dimmed">{t('notMeasured')}</Text>;
  if (rows.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table aria-label={heading} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) => (
              <Table.Th key={index} scope="col">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, line) => (
            <Table.Tr key={line}>
              {row.map((cell, index) => (
                <Table.Td key={index} style={{ fontVariantNumeric: 'tabular-nums' }}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
