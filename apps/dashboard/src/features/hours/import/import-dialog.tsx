import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { CopyButton } from '../../../shared/ui/copy-button';
import { Dialog } from '../../../shared/ui/dialog';
import { useImportHours, usePreviewImport } from '../api/use-hours-import';
import { importTexts } from './import-texts';
import classes from './import.module.css';
import { ImportPreview, ImportResult } from './import-preview';

const EXAMPLE = {
  nl: `klant;datum;van;tot;waar;reistijd;declarabel;tekst;notitie
LINDE;2026-11-23;09:00;09:45;afstand;0;ja;Printer opnieuw ingesteld;
LINDE;2026-11-23;13:30;15:00;locatie;40;ja;Werkplek vervangen;Sleutel bij de balie`,
  en: `customer,date,from,to,place,travel,billable,text,note
LINDE,2026-11-23,09:00,09:45,remote,0,yes,Printer set up anew,
LINDE,2026-11-23,13:30,15:00,on-site,40,yes,Workplace replaced,Key at the desk`,
} as const;
const MOST_BYTES = 2_000_000;

interface ImportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Time from CSV: first what each line would become, then the deed. */
export function ImportDialog({ opened, onClose }: ImportDialogProps) {
  const t = useTexts(importTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('title')} size="xl">
      {opened && <ImportSteps onClose={onClose} />}
    </Dialog>
  );
}

function ImportSteps({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(importTexts);
  const [csv, setCsv] = useState('');
  const preview = usePreviewImport();
  const take = useImportHours();
  if (take.data !== undefined) return <ImportResult result={take.data} onClose={onClose} />;
  if (preview.data === undefined)
    return (
      <CsvForm
        csv={csv}
        onCsv={setCsv}
        error={preview.error}
        isBusy={preview.isPending}
        onSubmit={() => preview.mutate(csv)}
        onCancel={onClose}
      />
    );
  const { takeable } = preview.data;
  return (
    <Stack gap="sm">
      <FormError error={take.error} />
      <ImportPreview preview={preview.data} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => preview.reset()}>
          {t('back')}
        </Button>
        <Button disabled={takeable === 0} loading={take.isPending} onClick={() => take.mutate(csv)}>
          {t('take', { count: takeable })}
        </Button>
      </Group>
    </Stack>
  );
}

interface CsvFormProps {
  readonly csv: string;
  readonly onCsv: (csv: string) => void;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

function CsvForm({ csv, onCsv, error, isBusy, onSubmit, onCancel }: CsvFormProps) {
  const t = useTexts(importTexts);
  const example = EXAMPLE[useLanguage()];
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File | null) => {
    if (file === null) return;
    setProblem(file.size > MOST_BYTES ? t('tooLarge') : null);
    if (file.size <= MOST_BYTES) onCsv(await file.text());
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (csv.trim() === '') setProblem(t('required'));
    else onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('text')}</Text>
        <div>
          <Group justify="space-between" mb={4}>
            <Text size="sm" fw={600}>
              {t('example')}
            </Text>
            <CopyButton text={example} />
          </Group>
          <pre className={classes.example} tabIndex={0} aria-label={t('example')}>
            {example}
          </pre>
        </div>
        <FormError error={error} />
        <Textarea
          data-autofocus
          label={t('csv')}
          rows={8}
          error={problem}
          value={csv}
          onChange={({ currentTarget }) => {
            onCsv(currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="space-between">
          <FileButton accept=".csv,.txt,text/csv" onChange={(file) => void read(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                {t('file')}
              </Button>
            )}
          </FileButton>
          <FormButtons onCancel={onCancel} isSaving={isBusy} submit={t('preview')} />
        </Group>
      </Stack>
    </form>
  );
}
