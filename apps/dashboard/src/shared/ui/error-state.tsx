import { Button } from '@mantine/core';
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { useTexts } from '../i18n/texts';
import { StatePanel } from './state-panel';
import { uiTexts } from './ui-texts';
import { useErrorText } from './use-error-text';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly title?: string;
  readonly level?: 1 | 2;
}

/** Nothing could be loaded: what happened, what to do, and a button that tries again. */
export function ErrorState({ error, onRetry, title, level = 2 }: ErrorStateProps) {
  const t = useTexts(uiTexts);
  const errorText = useErrorText();
  return (
    <StatePanel
      role="alert"
      level={level}
      icon={<IconPlugConnectedX size={28} />}
      title={title ?? t('error.title')}
      action={
        onRetry && (
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {errorText(error)}
    </StatePanel>
  );
}
