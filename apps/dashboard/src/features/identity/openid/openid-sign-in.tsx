import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconLogin2 } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { goSignIn } from '../api/openid';
import { setupStateQuery } from '../api/setup-state';
import { FormError } from '../components/form-error';
import { openIdTexts } from './openid-texts';

/** The way in by the service of this installation, below the others; nothing where it has none. */
export function OpenIdSignIn({ returnTo }: { readonly returnTo: string | undefined }) {
  const t = useTexts(openIdTexts);
  const errorText = useErrorText();
  const name = useQuery(setupStateQuery).data?.openId ?? null;
  const leaving = useMutation({ mutationFn: () => goSignIn(returnTo) });
  if (name === null) return null;
  return (
    <>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconLogin2 size={18} aria-hidden />}
        loading={leaving.isPending || leaving.isSuccess}
        onClick={() => leaving.mutate()}
        mb="sm"
      >
        {t('signIn', { name })}
      </Button>
      <FormError message={leaving.isError ? errorText(leaving.error) : null} />
    </>
  );
}
