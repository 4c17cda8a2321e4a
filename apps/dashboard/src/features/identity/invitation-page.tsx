import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../shared/i18n/texts';
import { LinkButton } from '../../shared/ui/links';
import { useErrorText } from '../../shared/ui/use-error-text';
import { invitationOfferQuery } from './api/use-invitation';
import { Door } from './components/door';
import { AcceptForm } from './invitation/accept-form';
import { identityTexts } from './identity-texts';
import { setupToken } from './setup-token';

/** Where the link of an invitation leads. */
export function InvitationPage() {
  const t = useTexts(identityTexts);
  const errorText = useErrorText();
  const token = setupToken(window.location.hash, '');
  const offer = useQuery({ ...invitationOfferQuery(token), enabled: token.length >= 20 });
  const isLost = token.length < 20 || offer.isError;
  return (
    <Door title={t(isLost ? 'invitation.lost' : 'invitation.title')}>
      {isLost ? (
        <Stack align="flex-start">
          <Text>{offer.isError ? errorText(offer.error) : t('invitation.incomplete')}</Text>
          <LinkButton to="/sign-in">{t('setup.toSignIn')}</LinkButton>
        </Stack>
      ) : offer.data ? (
        <AcceptForm token={token} offer={offer.data} />
      ) : (
        <Skeleton height={320} />
      )}
    </Door>
  );
}
