import { NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { PRIORITIES, type Priority } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { serverClock } from '../../shared/clock/server-clock';
import { FormButtons } from '../../shared/form/form-buttons';
import { useTexts } from '../../shared/i18n/texts';
import { customersQuery } from '../../shared/inventory/inventory-queries';
import { Dialog } from '../../shared/ui/dialog';
import { notifyDone, notifyFailed } from '../../shared/ui/notify';
import { useErrorText } from '../../shared/ui/use-error-text';
import { useOpenWork } from './api/work-calls';
import { workTexts } from './work-texts';

/** Work by hand: whose it is, what it is, how pressing, and when it came in. */
export function OpenWorkDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(workTexts);
  const errorText = useErrorText();
  const customers = useQuery(customersQuery());
  const open = useOpenWork();
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [priority, setPriority] = useState<Priority>(3);
  const [minutesAgo, setMinutesAgo] = useState(0);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isShort = title.trim().length < 3;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (customerId === null || isShort) return;
    const receivedAt = new Date(serverClock.now() - minutesAgo * 60_000).toISOString();
    open.mutate(
      { customerId, title, priority, note, ...(minutesAgo > 0 && { receivedAt }) },
      {
        onSuccess: () => {
          notifyDone(t('done'));
          onClose();
        },
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  };
  return (
    <Dialog opened onClose={onClose} title={t('add')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Select
            label={t('customer')}
            withAsterisk
            searchable
            limit={100}
            value={customerId}
            onChange={setCustomerId}
            error={isTried && customerId === null && t('required')}
            data={(customers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput
            label={t('what')}
            withAsterisk
            maxLength={200}
            value={title}
            error={isTried && isShort && t('required')}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <Select
            label={t('priority')}
            allowDeselect={false}
            value={String(priority)}
            onChange={(value) => setPriority(PRIORITIES.find((one) => String(one) === value) ?? 3)}
            data={PRIORITIES.map(String)}
          />
          <NumberInput
            label={t('receivedAgo')}
            min={0}
            max={100_000}
            allowDecimal={false}
            value={minutesAgo}
            onChange={(value) => setMinutesAgo(Number(value))}
          />
          <Textarea
            label={t('note')}
            autosize
            minRows={2}
            maxLength={4_000}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <FormButtons onCancel={onClose} isSaving={open.isPending} submit={t('add')} />
        </Stack>
      </form>
    </Dialog>
  );
}
