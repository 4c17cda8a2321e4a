import { Select } from '@mantine/core';
import { chooseLanguage } from '../../../shared/i18n/i18n';
import { LANGUAGES } from '../../../shared/i18n/languages';
import { useTexts } from '../../../shared/i18n/texts';
import { useMe } from '../../../shared/session/me';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { Section } from '../../../shared/ui/section';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useChangeProfile } from '../api/use-profile-actions';
import { LANGUAGE_NAMES } from '../language-names';
import { profileTexts } from './profile-texts';

export function LanguageSection() {
  const t = useTexts(profileTexts);
  const errorText = useErrorText();
  const me = useMe();
  const change = useChangeProfile();
  const save = (chosen: string | null) => {
    const language = LANGUAGES.find((each) => each === chosen);
    if (language === undefined) return;
    change.mutate(
      { language },
      {
        onSuccess: () => {
          chooseLanguage(language);
          notifyDone(t('language.saved'));
        },
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  };
  return (
    <Section title={t('language.title')}>
      <Select
        label={t('language.label')}
        allowDeselect={false}
        value={me.language}
        onChange={save}
        data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      />
    </Section>
  );
}
