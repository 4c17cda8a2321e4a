import { SegmentedControl } from '@mantine/core';
import { chooseLanguage } from '../i18n/i18n';
import { LANGUAGES } from '../i18n/languages';
import { useTexts } from '../i18n/texts';
import { useLanguage } from '../i18n/use-language';
import { switchTexts } from './switch-texts';

/** Each language by its own name, so that it can be found by who reads no other. */
const NAMES = { nl: 'Nederlands', en: 'English' } as const;

export function LanguageSwitch() {
  const t = useTexts(switchTexts);
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('language')}
      value={useLanguage()}
      onChange={chooseLanguage}
      data={LANGUAGES.map((language) => ({ value: language, label: NAMES[language] }))}
    />
  );
}
