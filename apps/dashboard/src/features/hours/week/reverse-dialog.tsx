import { Stack, Text, Textarea } from '@mantine/core';
import type { TimeEntryView } from '@nachtwacht/contracts';
import { useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useReverseEntry } from '../api/use-entry-actions';
import { weekTexts } from './week-texts';

interface ReverseDialogProps {
  /** null: closed. */
  readonly entry: TimeEntryView | null;
  readonly onClose: () => void;
}

/** Takes an entry back: it stays to be read, and its minutes come back. */
export function ReverseDialog({ entry, onClose }: ReverseDialogProps) {
  const t = useTexts(weekTexts);
  return (
    <Dialog opened={entry !== null} onClose={onClose} title={t('reversing.title')}>
      {entry !== null && <ReverseForm entry={entry} onClose={onClose} />}
    </Dialog>
  );
}

const SHORTEST = 3;

function ReverseForm({ entry, onClose }: { readonly entry: TimeEntryView; readonly onClose: () => void }) {
  const t = useTexts(weekTexts);
  const reverse = useReverseEntry(entry.id);
  const [reason, setReason] = useState('');
  const [isShort, setIsShort] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsShort(reason.trim().length < SHORTEST);
    if (reason.trim().length < SHORTEST) return;
    reverse.mutate(reason, {
      onSuccess: () => {
        notifyDone(t('reversing.done'));
        onClose();
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t(entry.closed ? 'closedHint' : 'reversing.text')}</Text>
        <FormError error={reverse.error} />
        <Textarea
          data-autofocus
          withAsterisk
          label={t('reversing.reason')}
          maxLength={2_000}
          error={isShort && t('reversing.required')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <FormButtons onCancel={onClose} isSaving={reverse.isPending} submit={t('reverse')} color="red.9" />
      </Stack>
    </form>
  );
}
