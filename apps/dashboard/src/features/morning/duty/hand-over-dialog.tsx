import { Select, Stack, Text } from '@mantine/core';
import type { DutyDay } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { dutyPeopleQuery } from '../api/duty-queries';
import { useHandOver } from '../api/use-duty';
import { morningTexts } from '../morning-texts';

interface HandOverDialogProps {
  readonly day: DutyDay;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: (day: DutyDay) => void;
}

export function HandOverDialog({ day, opened, onClose, onDone }: HandOverDialogProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('duty.handOverTitle', { day: format.day(day.date) })}>
      <HandOverForm day={day} onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

function HandOverForm({ day, onClose, onDone }: Omit<HandOverDialogProps, 'opened'>) {
  const t = useTexts(morningTexts);
  const { data: people = [], error, isPending } = useQuery(dutyPeopleQuery);
  const handOver = useHandOver();
  const [personId, setPersonId] = useState<string | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (personId === null) return;
    const onSuccess = (next: DutyDay) => {
      notifyDone(t('duty.done', { name: next.person?.name ?? '' }));
      onDone(next);
      onClose();
    };
    handOver.mutate({ date: day.date, personId }, { onSuccess });
  };
  const others = people.filter(({ id }) => id !== day.person?.id);
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text c="dimmed">{t('duty.handOverText')}</Text>
        <FormError error={error ?? handOver.error} />
        <Select
          data-autofocus
          required
          searchable
          label={t('duty.to')}
          disabled={isPending}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={personId}
          onChange={setPersonId}
        />
        <FormButtons onCancel={onClose} isSaving={handOver.isPending} submit={t('duty.handOver')} />
      </Stack>
    </form>
  );
}
