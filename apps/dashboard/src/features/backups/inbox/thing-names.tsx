import { Text } from '@mantine/core';
import type { InboxThing } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { inboxTexts } from './inbox-texts';

const SHOWN = 5;

/** What a dialog is about: the first few by name. */
export function ThingNames({ things }: { readonly things: readonly InboxThing[] }) {
  const t = useTexts(inboxTexts);
  const names = things.slice(0, SHOWN).map(({ name }) => name);
  const more = things.length > SHOWN ? ', …' : '';
  return (
    <Text fw={600} lineClamp={3}>
      {things.length > 1 && `${t('several', { count: things.length })}: `}
      {names.join(', ')}
      {more}
    </Text>
  );
}
