import { Button, Group, Menu, Stack, Textarea } from '@mantine/core';
import type { ReportDetail } from '@nachtwacht/contracts';
import { IconCheck, IconDownload, IconRefresh, IconSend } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import {
  useCorrectReport,
  useMoveReport,
  useReportExport,
  type ReportMoveName,
} from '../api/use-report-actions';
import { reportsTexts } from '../reports-texts';

/** What may be done with a report now; what the server would refuse is not offered. */
export function ReportActions({ report }: { readonly report: ReportDetail }) {
  const t = useTexts(reportsTexts);
  const errorText = useErrorText();
  const mayPublish = useMay('publish-reports');
  const [asks, setAsks] = useState<'publish' | 'correct' | null>(null);
  const move = useMoveReport(report.id);
  const take = (name: ReportMoveName) =>
    move.mutate(
      { move: name, version: report.version },
      {
        onSuccess: () => {
          notifyDone(t(`done.${name}`));
          setAsks(null);
        },
        ...(name !== 'publish' && { onError: (error: Error) => notifyFailed(errorText(error)) }),
      },
    );
  const { state, isBuilt } = report;
  return (
    <Group gap="xs">
      <Downloads id={report.id} isBuilt={isBuilt} />
      {mayPublish && state !== 'published' && isBuilt && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={move.isPending}
          onClick={() => take('redraft')}
        >
          {t('redraft')}
        </Button>
      )}
      {mayPublish && state === 'draft' && isBuilt && report.wrong.length === 0 && (
        <Button
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={move.isPending}
          onClick={() => take('check')}
        >
          {t('check')}
        </Button>
      )}
      {mayPublish && state === 'checked' && (
        <Button leftSection={<IconSend size={16} aria-hidden />} onClick={() => setAsks('publish')}>
          {t('publish')}
        </Button>
      )}
      {mayPublish && state === 'published' && (
        <Button variant="default" onClick={() => setAsks('correct')}>
          {t('correct')}
        </Button>
      )}
      <ConfirmDialog
        opened={asks === 'publish'}
        onClose={() => setAsks(null)}
        title={t('confirmTitle')}
        action={t('publish')}
        isBusy={move.isPending}
        error={move.error}
        onConfirm={() => take('publish')}
      >
        {t('confirmText')}
      </ConfirmDialog>
      <CorrectDialog id={report.id} opened={asks === 'correct'} onClose={() => setAsks(null)} />
    </Group>
  );
}

function Downloads({ id, isBuilt }: { readonly id: string; readonly isBuilt: boolean }) {
  const errorText = useErrorText();
  const exporting = useReportExport(id);
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          disabled={!isBuilt}
          loading={exporting.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          PDF, CSV
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['pdf', 'csv', 'json', 'zip'] as const).map((as) => (
          <Menu.Item
            key={as}
            onClick={() => exporting.mutate(as, { onError: (error) => notifyFailed(errorText(error)) })}
          >
            {as.toUpperCase()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface CorrectDialogProps {
  readonly id: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What was wrong, in words that the customer reads. */
function CorrectDialog({ id, opened, onClose }: CorrectDialogProps) {
  const t = useTexts(reportsTexts);
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const correct = useCorrectReport(id);
  const submit = () =>
    correct.mutate(note, {
      onSuccess: (made) => {
        notifyDone(t('corrected'));
        onClose();
        void navigate({ to: '/reports/$id', params: { id: made.id } });
      },
    });
  return (
    <Dialog opened={opened} onClose={onClose} title={t('correctTitle')}>
      <Stack>
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          value={note}
          maxLength={500}
          autosize
          minRows={3}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError error={correct.error} />
        <Group justify="flex-end">
          <Button loading={correct.isPending} disabled={note.trim().length < 3} onClick={submit}>
            {t('correct')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
