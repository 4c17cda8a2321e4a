import { FileButton, Button, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import type { ReleaseImportReply } from '@nachtwacht/contracts';
import { remarkText } from '@nachtwacht/domain';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../../../shared/form/form-buttons';
import { FormError } from '../../../../shared/form/form-error';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { Banner } from '../../../../shared/ui/banner';
import { CopyButton } from '../../../../shared/ui/copy-button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useImportReleases } from '../../api/use-update-actions';
import classes from '../catalogue.module.css';
import { catalogueTexts } from '../catalogue-texts';

const EXAMPLE = {
  nl: `merk;reeks;model;versie;uitgebracht;beveiliging;misbruikt;einde ondersteuning;ingetrokken;bron;opmerking
pfsense;CE;*;2.8.1;2025-09-04;ja;nee;;nee;https://docs.netgate.com/pfsense/en/latest/releases/;
draytek;;Vigor2927*;4.5.1;2025-08-12;ja;ja;;nee;;Direct uitvoeren
draytek;;Vigor2925*;;;;;2025-12-31;nee;;Vervangen`,
  en: `vendor,train,model,version,released,security,exploited,end of life,withdrawn,source,note
pfsense,CE,*,2.8.1,2025-09-04,yes,no,,no,https://docs.netgate.com/pfsense/en/latest/releases/,
draytek,,Vigor2927*,4.5.1,2025-08-12,yes,yes,,no,,Do at once
draytek,,Vigor2925*,,,,,2025-12-31,no,,Replace`,
} as const;
const MOST_BYTES = 2_000_000;

interface ImportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ImportDialog({ opened, onClose }: ImportDialogProps) {
  const t = useTexts(catalogueTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('importing.title')} size="xl">
      {opened && <ImportForm onClose={onClose} />}
    </Dialog>
  );
}

function ImportForm({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(catalogueTexts);
  const example = EXAMPLE[useLanguage()];
  const { mutate, isPending, error, data } = useImportReleases();
  const [csv, setCsv] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File | null) => {
    if (file === null) return;
    setProblem(file.size > MOST_BYTES ? t('importing.tooLarge') : null);
    if (file.size <= MOST_BYTES) setCsv(await file.text());
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (csv.trim() === '') setProblem(t('importing.required'));
    else mutate(csv);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('importing.text')}</Text>
        <div>
          <Group justify="space-between" mb={4}>
            <Text size="sm" fw={600}>
              {t('importing.example')}
            </Text>
            <CopyButton text={example} />
          </Group>
          <pre className={classes.example} tabIndex={0} aria-label={t('importing.example')}>
            {example}
          </pre>
        </div>
        <FormError error={error} />
        {data && <ImportResult result={data} />}
        <Textarea
          data-autofocus
          label={t('importing.csv')}
          rows={8}
          error={problem}
          value={csv}
          onChange={({ currentTarget }) => {
            setCsv(currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="space-between">
          <FileButton accept=".csv,.txt,text/csv" onChange={(file) => void read(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                {t('importing.file')}
              </Button>
            )}
          </FileButton>
          <FormButtons onCancel={onClose} isSaving={isPending} submit={t('importing.submit')} />
        </Group>
      </Stack>
    </form>
  );
}

function ImportResult({ result: { errors, ...counts } }: { readonly result: ReleaseImportReply }) {
  const t = useTexts(catalogueTexts);
  const language = useLanguage();
  return (
    <Banner
      status={errors.length === 0 ? 'ok' : 'warning'}
      icon={
        errors.length === 0 ? (
          <IconCircleCheck size={18} aria-hidden />
        ) : (
          <IconAlertTriangle size={18} aria-hidden />
        )
      }
    >
      <Text fw={600}>{t('importing.result', counts)}</Text>
      {errors.length > 0 && (
        <>
          <Text size="sm">{t('importing.errors', { count: errors.length })}</Text>
          <div className={classes.errors} tabIndex={0} role="region" aria-label={t('importing.problem')}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('importing.line')}</Table.Th>
                  <Table.Th>{t('importing.column')}</Table.Th>
                  <Table.Th>{t('importing.problem')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {errors.map(({ line, column, message }, index) => (
                  <Table.Tr key={index}>
                    <Table.Td>{line}</Table.Td>
                    <Table.Td>{column ?? '–'}</Table.Td>
                    <Table.Td>{remarkText(message, language)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      )}
    </Banner>
  );
}
