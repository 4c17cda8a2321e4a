import { Button, Divider, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconLogin2 } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { goAccept } from '../api/openid';
import { setupStateQuery } from '../api/setup-state';
import { FormError } from '../components/form-error';
import { openIdTexts } from './openid-texts';

interface OpenIdAcceptProps {
  readonly token: string;
  /** The name that was filled in; null, with a word at the field, when there is none. */
  readonly nameGiven: () => string | null;
}

/** Accepts an invitation with an account elsewhere instead of a password; nothing where there is no such service. */
export function OpenIdAccept({ token, nameGiven }: OpenIdAcceptProps) {
  const t = useTexts(openIdTexts);
  const errorText = useErrorText();
  const language = useLanguage();
  const service = useQuery(setupStateQuery).data?.openId ?? null;
  const leaving = useMutation({ mutationFn: (name: string) => goAccept({ token, name, language }) });
  if (service === null) return null;
  const leave = () => {
    const name = nameGiven();
    if (name !== null) leaving.mutate(name);
  };
  return (
    <div>
      <Divider label={t('or')} mb="md" />
      <FormError message={leaving.isError ? errorText(leaving.error) : null} />
      <Text c="dimmed" size="sm" mb="sm">
        {t('acceptHint')}
      </Text>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconLogin2 size={18} aria-hidden />}
        loading={leaving.isPending || leaving.isSuccess}
        onClick={leave}
      >
        {t('accept', { name: service })}
      </Button>
    </div>
  );
}
