import { SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useAdjustHours } from '../api/use-ledger-actions';
import { adjustProblems, amountOf, type AdjustDraft } from '../model/grant-draft';
import { customerHoursTexts } from './customer-texts';
import type { LedgerDialogProps } from './grant-dialog';

/** Corrects what is left, with a line on the statement that says why. */
export function AdjustDialog({ opened, customerId, onClose }: LedgerDialogProps) {
  const t = useTexts(customerHoursTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('adjusting.title')}>
      {opened && <AdjustForm customerId={customerId} onClose={onClose} />}
    </Dialog>
  );
}

function AdjustForm({ customerId, onClose }: Omit<LedgerDialogProps, 'opened'>) {
  const t = useTexts(customerHoursTexts);
  const adjust = useAdjustHours();
  const form = useForm<AdjustDraft>({
    initialValues: { direction: 'down', amount: '', reason: '' },
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(adjustProblems(draft)).map(([field, problem]) => [field, t(`granting.${problem}`)]),
      ),
  });
  const submit = form.onSubmit(({ direction, amount, reason }) => {
    const minutes = (amountOf(amount) ?? 0) * (direction === 'up' ? 1 : -1);
    adjust.mutate(
      { customerId, minutes, reason },
      {
        onSuccess: () => {
          notifyDone(t('adjusting.done'));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('adjusting.text')}</Text>
        <FormError error={adjust.error} />
        <SegmentedControl
          aria-label={t('adjusting.direction')}
          data={[
            { value: 'down', label: t('adjusting.down') },
            { value: 'up', label: t('adjusting.up') },
          ]}
          {...form.getInputProps('direction')}
        />
        <TextInput
          data-autofocus
          withAsterisk
          label={t('granting.amount')}
          description={t('granting.amountHelp')}
          {...form.getInputProps('amount')}
        />
        <Textarea
          withAsterisk
          label={t('granting.reason')}
          maxLength={2_000}
          {...form.getInputProps('reason')}
        />
        <FormButtons onCancel={onClose} isSaving={adjust.isPending} submit={t('adjusting.open')} />
      </Stack>
    </form>
  );
}
