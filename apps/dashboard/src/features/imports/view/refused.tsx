import { Button } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { ApiError } from '../../../shared/api/api-error';
import { useTexts } from '../../../shared/i18n/texts';
import { StatePanel } from '../../../shared/ui/state-panel';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { importsTexts } from '../imports-texts';

const WORDED = ['empty-file', 'too-many-rows', 'not-utf-8', 'column-twice', 'missing-columns'] as const;

/** Nothing of the file can be used: why, and what to do about it. */
export function Refused({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const t = useTexts(importsTexts);
  const errorText = useErrorText();
  const code = error instanceof ApiError ? WORDED.find((each) => each === error.problem.code) : undefined;
  return (
    <StatePanel
      role="alert"
      icon={<IconFileAlert size={28} />}
      title={t('run.refused')}
      action={<Button onClick={onAgain}>{t('run.other')}</Button>}
    >
      {code === undefined ? errorText(error) : t(`refusal.${code}`)}
    </StatePanel>
  );
}
