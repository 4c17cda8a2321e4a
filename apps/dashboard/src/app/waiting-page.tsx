import { Center, Loader } from '@mantine/core';
import { useTexts } from '../shared/i18n/texts';
import { uiTexts } from '../shared/ui/ui-texts';

/** While a page's program, or the answer to who is signed in, is on its way. */
export function WaitingPage() {
  const t = useTexts(uiTexts);
  return (
    <Center h="100%" mih="60vh" role="status" aria-label={t('loading')}>
      <Loader color="gray" type="dots" />
    </Center>
  );
}
