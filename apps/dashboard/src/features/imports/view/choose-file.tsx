import { Alert, Group, Text } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import type { ImportFile } from '../api/use-import-run';
import { importsTexts } from '../imports-texts';
import classes from './choose-file.module.css';
import { TemplatePanel } from './template-panel';

/** What the server takes at most; it counts characters, and a byte is never more than one. */
const MOST_BYTES = 5_000_000;

export function ChooseFile({ onChoose }: { readonly onChoose: (file: ImportFile) => void }) {
  const t = useTexts(importsTexts);
  const [problem, setProblem] = useState<'tooLarge' | 'notOne' | 'unreadable' | null>(null);
  const take = (files: readonly File[]) => {
    const file = files[0];
    if (file === undefined) return;
    setProblem(null);
    file.text().then(
      (csv) => onChoose({ name: file.name, csv }),
      () => setProblem('unreadable'),
    );
  };
  const refuse = (rejections: readonly FileRejection[]) => {
    const codes = rejections.flatMap(({ errors }) => errors.map(({ code }) => code));
    setProblem(codes.includes('file-too-large') ? 'tooLarge' : 'notOne');
  };
  return (
    <>
      <Dropzone
        className={classes.zone}
        maxSize={MOST_BYTES}
        multiple={false}
        inputProps={{ 'aria-label': t('drop.label') }}
        accept={{ 'text/csv': ['.csv', '.txt'], 'application/vnd.ms-excel': ['.csv'] }}
        onDrop={take}
        onReject={refuse}
      >
        <Group justify="center" gap="md" wrap="nowrap" className={classes.inside}>
          <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
          <div>
            <Text fw={600}>{t('drop.title')}</Text>
            <Text c="dimmed" size="sm">
              {t('drop.text')}
            </Text>
          </div>
        </Group>
      </Dropzone>
      {problem !== null && (
        <Alert mt="sm" role="alert" color="red" variant="light">
          {t(`drop.${problem}`)}
        </Alert>
      )}
      <TemplatePanel />
    </>
  );
}
