import { Text } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { inboxTexts } from './inbox-texts';

const SHOWN = 5;

/** What a dialog is about: the first few by name. */
export function ThingNames({ names }: { readonly names: readonly string[] }) {
  const t = useTexts(inboxTexts);
  const more = names.length > SHOWN ? ', …' : '';
  return (
    <Text fw={600} lineClamp={3}>
      {names.length > 1 && `${t('several', { count: names.length })}: `}
      {names.slice(0, SHOWN).join(', ')}
      {more}
    </Text>
  );
}
