import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { PortalRestoreTest } from '@nachtwacht/contracts';
import { useMutation } from '@tanstack/react-query';
import { fetchFile, saveFile } from '../../shared/api/fetch-file';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { useMay, useMe } from '../../shared/session/me';
import { notifyFailed } from '../../shared/ui/notify';
import { useErrorText } from '../../shared/ui/use-error-text';
import { portalTexts } from '../portal-texts';
import { Row, Rows } from '../ui/rows';
import { CoSignForm } from './co-sign-form';

/** Restores that are planned or were made; an owner says whether the practice can work with them. */
export function RestoreTests({ tests }: { readonly tests: readonly PortalRestoreTest[] }) {
  const t = useTexts(portalTexts);
  return (
    <>
      <Rows title={t('backups.restore')} of={tests} nothing={t('backups.noTests')}>
        {(test) => <Test key={test.id} test={test} />}
      </Rows>
      <p>{t('backups.restoreIntro')}</p>
    </>
  );
}

function Test({ test }: { readonly test: PortalRestoreTest }) {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const { backup, plannedOn, doneOn, method, result, coSign } = test;
  const title = [t(`backups.method.${method}`), ...(backup === null ? [] : [backup])].join(': ');
  const when =
    doneOn === null
      ? t('backups.plannedOn', { day: format.day(plannedOn, 'long') })
      : t('backups.doneOn', { day: format.day(doneOn, 'long') });
  const lines = [
    result === null ? when : `${when} · ${t(`backups.technical.${result}`)}`,
    ...(coSign === null
      ? doneOn === null
        ? []
        : [t('backups.waits')]
      : [
          t('backups.judged', {
            result: t(`backups.form.${coSign.result}`),
            name: coSign.name,
            jobRole: coSign.jobRole,
            when: format.date(coSign.at),
          }),
        ]),
    ...(coSign !== null && coSign.remarks !== '' ? [coSign.remarks] : []),
  ];
  return <Row name={title} lines={lines} side={doneOn !== null && <Deeds test={test} />} />;
}

function Deeds({ test }: { readonly test: PortalRestoreTest }) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const errorText = useErrorText();
  const maySpeak = useMay('speak-for-customer');
  const { viewing } = useMe();
  const [opened, form] = useDisclosure(false);
  const download = useMutation({
    mutationFn: () => fetchFile(`/portal/restore-tests/${test.id}/proof?language=${language}`),
    onSuccess: saveFile,
    onError: (error) => notifyFailed(errorText(error)),
  });
  return (
    <Group gap="xs">
      {test.coSign === null && maySpeak && viewing === null && (
        <Button onClick={form.open}>{t('backups.judge')}</Button>
      )}
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('backups.proof')}
      </Button>
      <CoSignForm testId={test.id} opened={opened} onClose={form.close} />
    </Group>
  );
}
