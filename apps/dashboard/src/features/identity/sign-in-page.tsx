import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTexts } from '../../shared/i18n/texts';
import { setupStateQuery } from './api/setup-state';
import { Door } from './components/door';
import { SignInForm } from './components/sign-in-form';
import { identityTexts } from './identity-texts';
import { OpenIdSignIn } from './openid/openid-sign-in';

export function SignInPage() {
  const t = useTexts(identityTexts);
  const { return: returnTo } = useSearch({ from: '/sign-in' });
  const setup = useQuery(setupStateQuery);
  return (
    <Door title={t('signIn.title')}>
      {setup.data?.open === true && (
        <Alert mb="md" variant="light">
          {t('signIn.noAdministrator')}
        </Alert>
      )}
      {setup.data?.secondFactor === 'offered' && (
        <Text c="dimmed" size="sm" mb="md">
          {t('signIn.offered')}
        </Text>
      )}
      <SignInForm returnTo={returnTo} />
      <OpenIdSignIn returnTo={returnTo} />
    </Door>
  );
}
