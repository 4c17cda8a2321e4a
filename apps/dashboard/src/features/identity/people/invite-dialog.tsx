import { Select, Stack, TextInput } from '@mantine/core';
import { isEmail, useForm } from '@mantine/form';
import type { InvitationMade } from '@nachtwacht/contracts';
import { useState } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { LANGUAGES } from '../../../shared/i18n/languages';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useInvite } from '../api/use-people-actions';
import { identityTexts } from '../identity-texts';
import { LANGUAGE_NAMES } from '../language-names';
import { GrantFields } from './grant-fields';
import { grantInput, grantValues } from './grant-values';
import { HandOver } from './hand-over';
import { peopleTexts } from './people-texts';

interface InviteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Invites somebody, and shows the link this once where it does not go by mail. */
export function InviteDialog({ opened, onClose }: InviteDialogProps) {
  const t = useTexts(peopleTexts);
  const [made, setMade] = useState<InvitationMade | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  const receive = (invited: InvitationMade) => {
    if (invited.link !== null) {
      setMade(invited);
      return;
    }
    notifyDone(t('open.mailed', { email: invited.invitation.email }));
    close();
  };
  const title = made ? t('link.title', { email: made.invitation.email }) : t('form.inviteTitle');
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      {made ? <HandOver made={made} onDone={close} /> : <InviteForm onMade={receive} onCancel={close} />}
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
  const language = useLanguage();
  const form = useForm({
    initialValues: { email: '', language, ...grantValues() },
    validate: { email: isEmail(identity('invalid.email')) },
  });
  const submit = form.onSubmit((values) =>
    invite.mutate(
      { email: values.email, language: values.language, ...grantInput(values) },
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
        <Select
          label={t('form.language')}
          data={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <GrantFields form={form} />
        <FormButtons onCancel={onCancel} isSaving={invite.isPending} submit={t('form.submit')} />
      </Stack>
    </form>
  );
}
