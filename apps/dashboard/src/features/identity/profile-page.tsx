import { Stack } from '@mantine/core';
import { useTexts } from '../../shared/i18n/texts';
import { useMe } from '../../shared/session/me';
import { PageFrame } from '../../shared/ui/page-frame';
import { LanguageSection } from './profile/language-section';
import { OwnSessions } from './profile/own-sessions';
import { PasswordSection } from './profile/password-section';
import { profileTexts } from './profile/profile-texts';

/** One's own account. */
export function ProfilePage() {
  const t = useTexts(profileTexts);
  const { name, email } = useMe();
  return (
    <PageFrame title={t('title')} description={`${name} · ${email}`}>
      <Stack gap="lg">
        <OwnSessions />
        <PasswordSection />
        <LanguageSection />
      </Stack>
    </PageFrame>
  );
}
