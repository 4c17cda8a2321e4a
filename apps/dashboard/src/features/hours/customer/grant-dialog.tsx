import { Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useGrantLot } from '../api/use-ledger-actions';
import { amountOf, grantProblems, type GrantDraft } from '../model/grant-draft';
import { hoursText } from '../model/minutes';
import { today } from '../today';
import { customerHoursTexts } from './customer-texts';

export interface LedgerDialogProps {
  readonly opened: boolean;
  readonly customerId: string;
  readonly onClose: () => void;
}

/** Hours that were bought, or given out of goodwill. */
export function GrantDialog({ opened, customerId, onClose }: LedgerDialogProps) {
  const t = useTexts(customerHoursTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('granting.title')}>
      {opened && <GrantForm customerId={customerId} onClose={onClose} />}
    </Dialog>
  );
}

function GrantForm({ customerId, onClose }: Omit<LedgerDialogProps, 'opened'>) {
  const t = useTexts(customerHoursTexts);
  const grant = useGrantLot();
  const form = useForm<GrantDraft>({
    initialValues: { source: 'bought', amount: '', validFrom: today(), lastDay: '', reason: '' },
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(grantProblems(draft)).map(([field, problem]) => [field, t(`granting.${problem}`)]),
      ),
  });
  const submit = form.onSubmit(({ source, amount, validFrom, lastDay, reason }) => {
    const minutes = amountOf(amount) ?? 0;
    grant.mutate(
      { customerId, source, minutes, validFrom, lastDay: lastDay === '' ? null : lastDay, reason },
      {
        onSuccess: () => {
          notifyDone(t('granting.done', { hours: hoursText(minutes) }));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <FormError error={grant.error} />
        <SegmentedControl
          aria-label={t('granting.source')}
          data={[
            { value: 'bought', label: t('granting.bought') },
            { value: 'goodwill', label: t('granting.goodwill') },
          ]}
          {...form.getInputProps('source')}
        />
        <TextInput
          data-autofocus
          withAsterisk
          label={t('granting.amount')}
          description={t('granting.amountHelp')}
          {...form.getInputProps('amount')}
        />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            withAsterisk
            label={t('granting.validFrom')}
            {...form.getInputProps('validFrom')}
          />
          <TextInput
            type="date"
            label={t('granting.expires')}
            description={t('granting.expiresHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('lastDay')}
          />
        </Group>
        <Textarea
          withAsterisk
          label={t('granting.reason')}
          maxLength={2_000}
          {...form.getInputProps('reason')}
        />
        <FormButtons onCancel={onClose} isSaving={grant.isPending} submit={t('lots.add')} />
      </Stack>
    </form>
  );
}
