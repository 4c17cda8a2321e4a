import { Stack, Text, Textarea } from '@mantine/core';
import type { NightRow } from '@nachtwacht/contracts';
import { useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useCorrectNight, useNoteNight } from '../api/use-night-deeds';
import { isSettled } from '../model/signing';
import { morningTexts } from '../morning-texts';

interface NoteDialogProps {
  /** null closes the dialog. */
  readonly night: NightRow | null;
  readonly onClose: () => void;
  readonly onDone: (night: NightRow) => void;
}

/** A note while the night is open, a correction once it was signed or closed. */
export function NoteDialog({ night, onClose, onDone }: NoteDialogProps) {
  const t = useTexts(morningTexts);
  const name = night?.jobName ?? '';
  const title = t(night !== null && isSettled(night) ? 'note.correctionTitle' : 'note.title', { name });
  return (
    <Dialog opened={night !== null} onClose={onClose} title={title}>
      {night !== null && <NoteForm night={night} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function NoteForm({ night, onClose, onDone }: NoteDialogProps & { readonly night: NightRow }) {
  const t = useTexts(morningTexts);
  const errorText = useErrorText();
  const isCorrection = isSettled(night);
  const note = useNoteNight();
  const correct = useCorrectNight();
  const keep = isCorrection ? correct : note;
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setMissing(true);
      return;
    }
    const onSuccess = (next: NightRow) => {
      notifyDone(t(isCorrection ? 'note.corrected' : 'note.done'));
      onDone(next);
      onClose();
    };
    keep.mutate({ jobId: night.jobId, date: night.date, text }, { onSuccess });
  };
  const error = keep.isError ? errorText(keep.error) : isMissing && text.trim() === '' && t('note.needed');
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {isCorrection && <Text c="dimmed">{t('note.correctionText')}</Text>}
        <Textarea
          data-autofocus
          label={t(isCorrection ? 'note.correction' : 'note.label')}
          placeholder={t('note.placeholder')}
          maxLength={2000}
          autosize
          minRows={3}
          value={text}
          error={error}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <FormButtons onCancel={onClose} isSaving={keep.isPending} submit={t('note.submit')} />
      </Stack>
    </form>
  );
}
