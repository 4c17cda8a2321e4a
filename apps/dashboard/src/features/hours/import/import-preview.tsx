import { Button, Group, Stack, Table, Text } from '@mantine/core';
import type { HoursImportPreview, HoursImportReply } from '@nachtwacht/contracts';
import { IconAlertTriangle, IconCircleCheck, IconCopy } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { Banner } from '../../../shared/ui/banner';
import { importTexts } from './import-texts';
import classes from './import.module.css';

type PreviewLine = HoursImportPreview['lines'][number];

/** What each line becomes; what is wrong first, by name. */
export function ImportPreview({ preview: { lines, takeable } }: { readonly preview: HoursImportPreview }) {
  const t = useTexts(importTexts);
  const sorted = lines.toSorted(
    (a, b) => Number(a.problem === null) - Number(b.problem === null) || a.line - b.line,
  );
  return (
    <>
      {takeable === 0 && (
        <Banner status="warning" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('nothing')}
        </Banner>
      )}
      <div className={classes.lines} tabIndex={0} role="region" aria-label={t('previewTitle')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('line')}</Table.Th>
              <Table.Th>{t('customer')}</Table.Th>
              <Table.Th>{t('when')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((line) => (
              <Table.Tr key={line.line}>
                <Table.Td>{line.line}</Table.Td>
                <Table.Td>{line.customerName}</Table.Td>
                <Table.Td>
                  <When line={line} />
                </Table.Td>
                <Table.Td>
                  <Fate line={line} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function When({ line: { startedAt, endedAt } }: { readonly line: PreviewLine }) {
  const format = useFormat();
  if (startedAt === null || endedAt === null) return '–';
  return `${format.date(startedAt)}–${format.date(endedAt, 'time')}`;
}

function Fate({ line: { problem, known } }: { readonly line: PreviewLine }) {
  const t = useTexts(importTexts);
  const say = useRemarkText();
  if (problem !== null)
    return (
      <span className={classes.fate} data-bad>
        <IconAlertTriangle size={15} aria-hidden />
        <span>
          {t('bad')}: {problem.column !== null && `${problem.column}: `}
          {say(problem.message)}
        </span>
      </span>
    );
  return (
    <span className={classes.fate}>
      {known ? <IconCopy size={15} aria-hidden /> : <IconCircleCheck size={15} aria-hidden />}
      {t(known ? 'known' : 'booked')}
    </span>
  );
}

interface ImportResultProps {
  readonly result: HoursImportReply;
  readonly onClose: () => void;
}

export function ImportResult({ result: { taken, known, refused }, onClose }: ImportResultProps) {
  const t = useTexts(importTexts);
  const say = useRemarkText();
  const isFine = refused.length === 0;
  return (
    <Stack gap="sm">
      <Banner
        status={isFine ? 'ok' : 'warning'}
        icon={
          isFine ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />
        }
      >
        <Text fw={600}>{t('result', { taken, known, refused: refused.length })}</Text>
        {refused.map(({ line, column, message }) => (
          <Text key={line} size="sm">
            {t('line')} {line}: {column !== null && `${column}: `}
            {say(message)}
          </Text>
        ))}
      </Banner>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('done')}</Button>
      </Group>
    </Stack>
  );
}
