import { useTexts } from '../../../shared/i18n/texts';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { PasskeyProblem } from './passkey-problem';
import { passkeyTexts } from './passkey-texts';

/** What to tell a person; null where there is nothing to tell. */
export function usePasskeyError(): (error: unknown) => string | null {
  const t = useTexts(passkeyTexts);
  const errorText = useErrorText();
  return (error) => {
    if (error === null || error === undefined) return null;
    if (!(error instanceof PasskeyProblem)) return errorText(error);
    return error.kind === 'replaced' ? null : t(`problem.${error.kind}`);
  };
}
