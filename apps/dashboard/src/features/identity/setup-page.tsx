import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../shared/i18n/texts';
import { LinkButton } from '../../shared/ui/links';
import { QueryState } from '../../shared/ui/query-state';
import { setupStateQuery } from './api/setup-state';
import { Door } from './components/door';
import { SetupForm } from './components/setup-form';
import { identityTexts } from './identity-texts';
import { setupToken } from './setup-token';

export function SetupPage() {
  const t = useTexts(identityTexts);
  const state = useQuery(setupStateQuery);
  const isClosed = state.data?.open === false;
  return (
    <Door title={t(isClosed ? 'setup.closed' : 'setup.title')}>
      <QueryState query={state} skeleton={<Skeleton height={320} />}>
        {({ open }) =>
          open ? (
            <SetupForm token={setupToken(window.location.hash, window.location.search)} />
          ) : (
            <>
              <Text mb="md">{t('setup.closedText')}</Text>
              <LinkButton to="/sign-in">{t('setup.toSignIn')}</LinkButton>
            </>
          )
        }
      </QueryState>
    </Door>
  );
}
