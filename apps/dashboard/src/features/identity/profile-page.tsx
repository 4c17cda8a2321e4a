import { Stack } from '@mantine/core';
import { useTexts } from '../../shared/i18n/texts';
import { useMe } from '../../shared/session/me';
import { PageFrame } from '../../shared/ui/page-frame';
import { OpenIdSection } from './openid/openid-section';
import { useHasPassword } from './openid/use-has-password';
import { PasskeySection } from './passkeys/passkey-section';
import { ClosedWhileViewing } from './profile/closed-while-viewing';
import { FactorSection } from './profile/factor-section';
import { LanguageSection } from './profile/language-section';
import { OwnSessions } from './profile/own-sessions';
import { PasswordSection } from './profile/password-section';
import { profileTexts } from './profile/profile-texts';

/** One's own account. */
export function ProfilePage() {
  const t = useTexts(profileTexts);
  const { name, email, viewing } = useMe();
  return (
    <PageFrame title={t('title')} description={`${name} · ${email}`}>
      {viewing === null ? <OwnAccount /> : <ClosedWhileViewing />}
    </PageFrame>
  );
}

function OwnAccount() {
  const hasPassword = useHasPassword();
  return (
    <Stack gap="lg">
      <OwnSessions />
      <FactorSection />
      <PasskeySection />
      <OpenIdSection />
      {hasPassword && <PasswordSection />}
      <LanguageSection />
    </Stack>
  );
}
