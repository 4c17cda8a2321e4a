import { ApiError } from '../api/api-error';
import { useTexts } from '../i18n/texts';
import { uiTexts } from './ui-texts';

/** What to tell a person about an error: what happened and what to do. */
export function useErrorText(): (error: unknown) => string {
  const t = useTexts(uiTexts);
  return (error) => {
    if (!(error instanceof ApiError)) return t('error.crashed');
    if (error.kind !== 'refused') return t(`error.${error.kind}`);
    if (error.status === 403) return t('error.forbidden');
    if (error.status === 404) return t('error.not-found');
    if (error.status === 429) return t('error.too-many');
    return error.problem.message;
  };
}
