import { Center, Loader } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { meQuery } from '../../shared/session/me';
import { LinkButton } from '../../shared/ui/links';
import { notifyDone } from '../../shared/ui/notify';
import { useErrorText } from '../../shared/ui/use-error-text';
import { finishOpenId } from './api/openid';
import { useEnter } from './api/use-enter';
import { CodeForm } from './components/code-form';
import { Door } from './components/door';
import { FormError } from './components/form-error';
import { SignInForm } from './components/sign-in-form';
import { identityTexts } from './identity-texts';
import { openIdReturn } from './openid/openid-return';
import { OpenIdSignIn } from './openid/openid-sign-in';
import { openIdTexts } from './openid/openid-texts';

/** Where the service sends people back to: in, to the second step, or to the sign-in page with the reason. */
export function OpenIdReturnPage() {
  const t = useTexts(identityTexts);
  const own = useTexts(openIdTexts);
  const enter = useEnter();
  const finishing = useMutation({
    mutationFn: finishOpenId,
    onSuccess: async ({ step, returnTo }) => {
      if (step === 'open') await enter(returnTo);
      if (step !== 'linked') return;
      await enter('/profile');
      notifyDone(own('linkDone'));
    },
  });
  const { mutate, data } = finishing;
  const isBegun = useRef(false);
  useEffect(() => {
    // Once: the answer of the service is good for one time.
    if (isBegun.current) return;
    isBegun.current = true;
    mutate(openIdReturn());
  }, [mutate]);
  return (
    <Door title={t('signIn.title')}>
      {finishing.isError ? (
        <Refused error={finishing.error} />
      ) : data?.step === 'second-factor' ? (
        <CodeForm hint={t('factor.hint')} submit={t('signIn.submit')} onRight={() => enter(data.returnTo)} />
      ) : (
        <Center py="xl" role="status" aria-label={own('entering')}>
          <Loader color="gray" type="dots" />
        </Center>
      )}
    </Door>
  );
}

/** Why not, and every other way in; whoever is signed in already goes on from there. */
function Refused({ error }: { readonly error: Error }) {
  const own = useTexts(openIdTexts);
  const errorText = useErrorText();
  const me = useQuery({ ...meQuery, retry: false });
  return (
    <>
      <FormError message={errorText(error)} />
      {me.data ? (
        <LinkButton to="/profile" mt="md" fullWidth>
          {own('toProfile')}
        </LinkButton>
      ) : (
        <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
          <SignInForm returnTo={undefined} />
          <OpenIdSignIn returnTo={undefined} />
        </div>
      )}
    </>
  );
}
