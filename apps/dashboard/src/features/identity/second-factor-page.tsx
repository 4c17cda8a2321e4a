import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { LinkAnchor } from '../../shared/ui/links';
import type { Secret } from './api/second-factor';
import { useEnter } from './api/use-enter';
import { Door } from './components/door';
import { identityTexts } from './identity-texts';
import { PasskeyInstead, PasskeyStep } from './second-factor/passkey-step';
import { PasswordStep } from './second-factor/password-step';
import { SecretStep } from './second-factor/secret-step';

/** Where staff without a second factor is led, and whoever wants one: an app with codes, or a passkey. */
export function SecondFactorPage() {
  const t = useTexts(identityTexts);
  const enter = useEnter();
  const [step, setStep] = useState<'app' | 'passkey' | Secret>('app');
  const onDone = () => enter('/');
  return (
    <Door title={t('factor.title')}>
      {step === 'app' && (
        <>
          <PasswordStep onSecret={setStep} />
          <PasskeyInstead onChosen={() => setStep('passkey')} />
        </>
      )}
      {step === 'passkey' && <PasskeyStep onDone={onDone} onApp={() => setStep('app')} />}
      {typeof step === 'object' && <SecretStep secret={step} onDone={onDone} />}
      <LinkAnchor to="/sign-in" mt="md" size="sm">
        {t('setup.toSignIn')}
      </LinkAnchor>
    </Door>
  );
}
