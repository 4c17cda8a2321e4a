import { Stack, Table, Text } from '@mantine/core';
import {
  REPORT_QUESTIONS,
  REPORT_WORDS,
  reportTables,
  type ReportBody,
  type ReportTable,
} from '@nachtwacht/domain';
import { useTexts } from '../i18n/texts';
import { useLanguage } from '../i18n/use-language';
import { Section } from '../ui/section';
import { LightMark } from './light-mark';
import classes from './report-preview.module.css';
import { reportPreviewTexts } from './report-preview-texts';

/** A report on screen: the same sections, from the same body, as on paper. */
export function ReportPreview({ body }: { readonly body: ReportBody }) {
  const language = useLanguage();
  const words = REPORT_WORDS[language];
  const sections = [...Map.groupBy(reportTables(body, language), ({ heading }) => heading)];
  return (
    <Stack gap="md">
      <div className={classes.answers}>
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
      </div>
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

function PreviewTable({ table }: { readonly table: ReportTable }) {
  const { heading, caption, rows } = table;
  const t = useTexts(reportPreviewTexts);
  return (
    <>
      {caption !== null && (
        <Text fw={600} size="sm" mt="sm">
          {caption}
        </Text>
      )}
      {rows === null || rows.length === 0 ? (
        <Text c="dimmed">{t(rows === null ? 'notMeasured' : 'none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={480}>
          <Table aria-label={caption ?? heading} verticalSpacing={4}>
            <TableLines table={table} rows={rows} />
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}

function TableLines({
  table: { columns, amounts },
  rows,
}: {
  readonly table: ReportTable;
  readonly rows: NonNullable<ReportTable['rows']>;
}) {
  const sideOf = (index: number) => (amounts.includes(index) ? 'right' : 'left');
  return (
    <>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column, index) => (
            <Table.Th key={index} scope="col" ta={sideOf(index)}>
              {column}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, line) => (
          <Table.Tr key={line}>
            {row.map((cell, index) => (
              <Table.Td key={index} ta={sideOf(index)} style={{ fontVariantNumeric: 'tabular-nums' }}>
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </>
  );
}
