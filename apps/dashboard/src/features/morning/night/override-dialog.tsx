import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { NightRow, Override } from '@nachtwacht/contracts';
import { useState, type SubmitEvent } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useOverrideNight } from '../api/use-night-deeds';
import { dayAt, daysAfter, MOST_DAYS, termOf, usualEnd } from '../model/override-term';
import { tellingPart } from '../model/telling-part';
import { morningTexts } from '../morning-texts';

const LEAST_REASON = 3;

interface OverrideDialogProps {
  /** null closes the dialog. */
  readonly night: NightRow | null;
  readonly onClose: () => void;
  readonly onDone: (override: Override) => void;
}

/** Says that a problem is known until a day. */
export function OverrideDialog({ night, onClose, onDone }: OverrideDialogProps) {
  const t = useTexts(morningTexts);
  return (
    <Dialog
      opened={night !== null}
      onClose={onClose}
      size="lg"
      title={t('override.title', { name: night?.jobName ?? '' })}
    >
      {night !== null && <OverrideForm night={night} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function OverrideForm({ night, onClose, onDone }: OverrideDialogProps & { readonly night: NightRow }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const make = useOverrideNight();
  const [today] = useState(() => dayAt(serverClock.now(), DEFAULT_TIME_ZONE));
  const [text, setText] = useState(() => tellingPart(night.message));
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => usualEnd(today));
  const [wasSent, setSent] = useState(false);
  const refused = fieldErrors(make.error);
  const term = termOf(night.date, until);
  const isReasonShort = reason.trim().length < LEAST_REASON;
  const untilError =
    term === null
      ? t('override.noDate')
      : (term.isTooLong && t('override.tooLong')) || (term.isOver && t('override.over'));
  const isElsewhere =
    text.trim() !== '' &&
    night.message !== null &&
    !night.message.toLowerCase().includes(text.trim().toLowerCase());
  const needsLead = term?.needsLead === true && !term.isTooLong;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    if (isReasonShort || untilError !== false) return;
    const onSuccess = (override: Override) => {
      notifyDone(
        override.needsLead && override.agreedBy === null
          ? t('override.asked')
          : t('override.done', { day: format.day(override.until) }),
      );
      onDone(override);
      onClose();
    };
    make.mutate({ jobId: night.jobId, date: night.date, text, reason, until }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('override.text')}</Text>
        <FormError error={make.error} />
        <TextInput
          label={t('override.matches')}
          description={t('override.matchesHint')}
          maxLength={300}
          value={text}
          error={isElsewhere && t('override.matchesNot')}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Textarea
          data-autofocus
          withAsterisk
          label={t('override.reason')}
          placeholder={t('override.reasonPlaceholder')}
          maxLength={500}
          autosize
          minRows={2}
          value={reason}
          error={wasSent && isReasonShort && t('override.tooShort')}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <TextInput
          type="date"
          withAsterisk
          label={t('override.until')}
          description={term !== null && !term.isOver && t('override.days', { count: term.days })}
          min={night.date}
          max={daysAfter(night.date, MOST_DAYS)}
          value={until}
          error={untilError || refused['until']}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        {needsLead && <Text size="sm">{t('override.needsLead')}</Text>}
        <FormButtons
          onCancel={onClose}
          isSaving={make.isPending}
          submit={t(needsLead ? 'override.submitLead' : 'override.submit')}
        />
      </Stack>
    </form>
  );
}
