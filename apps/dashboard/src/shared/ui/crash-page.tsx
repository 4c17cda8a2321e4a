import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTexts } from '../i18n/texts';
import { ErrorState } from './error-state';
import { uiTexts } from './ui-texts';

/** A page could not be opened: its program or its first data did not arrive, or it failed while drawing. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(uiTexts);
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState level={1} title={t('crashed')} error={error} onRetry={retry} />;
}

/** The same where no frame is around it. */
export function LoneCrashPage(props: ErrorComponentProps) {
  return (
    <main>
      <CrashPage {...props} />
    </main>
  );
}
