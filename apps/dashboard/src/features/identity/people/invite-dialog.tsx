import { Stack, TextInput } from '@mantine/core';
import { isEmail, useForm } from '@mantine/form';
import type { InvitationMade } from '@nachtwacht/contracts';
import { useState } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { useInvite } from '../api/use-people-actions';
import { identityTexts } from '../identity-texts';
import { GrantFields } from './grant-fields';
import { grantInput, grantValues } from './grant-values';
import { HandOver } from './hand-over';
import { peopleTexts } from './people-texts';

interface InviteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Invites somebody, and then shows the link this once. */
export function InviteDialog({ opened, onClose }: InviteDialogProps) {
  const t = useTexts(peopleTexts);
  const [made, setMade] = useState<InvitationMade | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  const title = made ? t('link.title', { email: made.invitation.email }) : t('form.inviteTitle');
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      {made ? <HandOver made={made} onDone={close} /> : <InviteForm onMade={setMade} onCancel={close} />}
    </Dialog>
  );
}

interface InviteFormProps {
  readonly onMade: (made: InvitationMade) => void;
  readonly onCancel: () => void;
}

function InviteForm({ onMade, onCancel }: InviteFormProps) {
  const t = useTexts(peopleTexts);
  const identity = useTexts(identityTexts);
  const invite = useInvite();
  const form = useForm({
    initialValues: { email: '', ...grantValues() },
    validate: { email: isEmail(identity('invalid.email')) },
  });
  const submit = form.onSubmit((values) =>
    invite.mutate(
      { email: values.email, ...grantInput(values) },
      { onSuccess: onMade, onError: (error) => form.setErrors(fieldErrors(error)) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={invite.error} />
        <TextInput
          label={t('form.email')}
          type="email"
          autoComplete="off"
          withAsterisk
          data-autofocus
          {...form.getInputProps('email')}
        />
        <GrantFields form={form} />
        <FormButtons onCancel={onCancel} isSaving={invite.isPending} submit={t('form.submit')} />
      </Stack>
    </form>
  );
}
