import { Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { useTexts } from '../../../shared/i18n/texts';
import type { StepFormOwnProps } from './form-props';
import { stepTexts } from './step-texts';

interface NoteFormProps extends StepFormOwnProps {
  readonly step: 'approve' | 'report' | 'decline' | 'note';
}

/** Characters that the step can't do without. */
const LEAST = { approve: 0, report: 0, decline: 3, note: 1 } as const;

/** A step that asks for no more than a remark. */
export function NoteForm({ step, items, onTake, isSaving }: NoteFormProps) {
  const t = useTexts(stepTexts);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const least = LEAST[step];
  const isShort = note.trim().length < least;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isShort) input.current?.focus();
    else onTake({ step, note });
  };
  const days = Math.max(0, ...items.map(({ daysBehind }) => daysBehind));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {step === 'approve' && <Text size="sm">{t('approveText')}</Text>}
        {step === 'decline' && <Text size="sm">{t('declineText')}</Text>}
        {step === 'report' && (
          <Text size="sm" fw={items.length === 1 ? 600 : 400}>
            {items.length === 1 ? t('reportText', { count: days }) : t('reportEach', { count: days })}
          </Text>
        )}
        <Textarea
          ref={input}
          label={t(step === 'decline' ? 'reason' : least > 0 ? 'note' : 'noteOptional')}
          withAsterisk={least > 0}
          error={isTried && isShort && t(step === 'decline' ? 'reasonShort' : 'required')}
          autosize
          minRows={2}
          maxLength={2_000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <FormButtons
          isSaving={isSaving}
          submit={t(`do.${step}`)}
          {...(step === 'decline' ? { color: 'red.9' } : {})}
        />
      </Stack>
    </form>
  );
}
