import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { LinkAnchor } from '../../shared/ui/links';
import type { Secret } from './api/second-factor';
import { useEnter } from './api/use-enter';
import { Door } from './components/door';
import { identityTexts } from './identity-texts';
import { PasswordStep } from './second-factor/password-step';
import { SecretStep } from './second-factor/secret-step';

/** Where staff without a second factor is led, and whoever wants one. */
export function SecondFactorPage() {
  const t = useTexts(identityTexts);
  const enter = useEnter();
  const [secret, setSecret] = useState<Secret | null>(null);
  return (
    <Door title={t('factor.title')}>
      {secret ? (
        <SecretStep secret={secret} onDone={() => enter('/')} />
      ) : (
        <PasswordStep onSecret={setSecret} />
      )}
      <LinkAnchor to="/sign-in" mt="md" size="sm">
        {t('setup.toSignIn')}
      </LinkAnchor>
    </Door>
  );
}
