import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import type { InvitationOffer } from '@nachtwacht/contracts';
import { fieldErrors } from '../../../shared/form/form-error';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useRoleName } from '../../../shared/session/use-role-name';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useAcceptInvitation } from '../api/use-invitation';
import { FormError } from '../components/form-error';
import { identityTexts } from '../identity-texts';
import { OpenIdAccept } from '../openid/openid-accept';

interface AcceptFormProps {
  readonly token: string;
  readonly offer: InvitationOffer;
}

export function AcceptForm({ token, offer }: AcceptFormProps) {
  const t = useTexts(identityTexts);
  const language = useLanguage();
  const format = useFormat();
  const roleName = useRoleName();
  const errorText = useErrorText();
  const accepting = useAcceptInvitation(offer.email);
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: isNotEmpty(t('invalid.required')),
      password: hasLength({ min: 12 }, t('invalid.short')),
    },
  });
  const submit = form.onSubmit((values) => {
    accepting.mutate(
      { token, language, ...values },
      { onError: (error) => form.setErrors(fieldErrors(error)) },
    );
  });
  const nameGiven = () => (form.validateField('name').hasError ? null : form.getValues().name);
  const role = [roleName(offer.role), offer.customerName].filter((part) => part !== null).join(' · ');
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('invitation.intro', { role, date: format.date(offer.expiresAt) })}</Text>
        <FormError message={accepting.isError ? errorText(accepting.error) : null} />
        <TextInput
          label={t('setup.email')}
          value={offer.email}
          type="email"
          autoComplete="username"
          readOnly
        />
        <TextInput label={t('setup.name')} autoComplete="name" {...form.getInputProps('name')} />
        <PasswordInput
          label={t('setup.password')}
          description={t('setup.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={accepting.isPending} fullWidth mt="xs">
          {t('setup.submit')}
        </Button>
        <OpenIdAccept token={token} nameGiven={nameGiven} />
      </Stack>
    </form>
  );
}
