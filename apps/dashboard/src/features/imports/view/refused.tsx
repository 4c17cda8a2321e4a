import { Button } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { StatePanel } from '../../../shared/ui/state-panel';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { importsTexts } from '../imports-texts';

/** Nothing of the file can be used: why, and what to do about it. */
export function Refused({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const t = useTexts(importsTexts);
  const errorText = useErrorText();
  return (
    <StatePanel
      role="alert"
      icon={<IconFileAlert size={28} />}
      title={t('run.refused')}
      action={<Button onClick={onAgain}>{t('run.other')}</Button>}
    >
      {errorText(error)}
    </StatePanel>
  );
}
