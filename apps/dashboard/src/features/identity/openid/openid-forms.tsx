import { PasswordInput, Stack, Text } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormButtons } from '../../../shared/form/form-buttons';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { goLink, ownOpenIdQuery, unlinkOpenId } from '../api/openid';
import { ownSessionsQuery } from '../api/own-sessions';
import { FormError } from '../components/form-error';
import { openIdTexts } from './openid-texts';

interface OpenIdFormProps {
  readonly name: string;
  readonly onClose: () => void;
}

/** Leaves for the service; it goes on at the page that the service sends the person back to. */
export function LinkForm({ name, onClose }: OpenIdFormProps) {
  const t = useTexts(openIdTexts);
  const leaving = useMutation({ mutationFn: goLink });
  return (
    <PasswordForm
      text={t('linkText', { name })}
      submit={t('link')}
      isBusy={leaving.isPending || leaving.isSuccess}
      error={leaving.error}
      onPassword={leaving.mutate}
      onCancel={onClose}
    />
  );
}

export function UnlinkForm({ name, onClose }: OpenIdFormProps) {
  const t = useTexts(openIdTexts);
  const queryClient = useQueryClient();
  const unlinking = useMutation({
    mutationFn: unlinkOpenId,
    onSuccess: async () => {
      onClose();
      notifyDone(t('unlinkDone'));
      const keys = [ownOpenIdQuery.queryKey, ownSessionsQuery.queryKey];
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
  });
  return (
    <PasswordForm
      text={t('unlinkText', { name })}
      submit={t('unlink')}
      isBusy={unlinking.isPending}
      error={unlinking.error}
      onPassword={unlinking.mutate}
      onCancel={onClose}
    />
  );
}

interface PasswordFormProps {
  readonly text: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
}

function PasswordForm({ text, submit, isBusy, error, onPassword, onCancel }: PasswordFormProps) {
  const t = useTexts(openIdTexts);
  const errorText = useErrorText();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: isNotEmpty(t('required')) },
  });
  return (
    <form onSubmit={form.onSubmit(({ password }) => onPassword(password))} noValidate>
      <Stack>
        <Text>{text}</Text>
        <FormError message={error && errorText(error)} />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <FormButtons onCancel={onCancel} isSaving={isBusy} submit={submit} />
      </Stack>
    </form>
  );
}
