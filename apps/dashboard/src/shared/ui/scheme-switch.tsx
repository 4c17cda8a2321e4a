import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTexts } from '../i18n/texts';
import { switchTexts } from './switch-texts';

const SCHEMES = ['light', 'dark', 'auto'] as const;

export function SchemeSwitch() {
  const t = useTexts(switchTexts);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('scheme')}
      value={colorScheme}
      onChange={setColorScheme}
      data={SCHEMES.map((scheme) => ({ value: scheme, label: t(scheme) }))}
    />
  );
}
