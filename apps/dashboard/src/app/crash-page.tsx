import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTexts } from '../shared/i18n/texts';
import { ErrorState } from '../shared/ui/error-state';
import { appTexts } from './app-texts';

/** A page could not be opened: its program or its first data did not arrive, or it failed while drawing. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(appTexts);
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState title={t('crash.title')} error={error} onRetry={retry} />;
}
