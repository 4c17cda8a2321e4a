import { remarkText, type Language } from '@nachtwacht/domain';
import { ApiError } from '../api/api-error';
import { useTexts, type Translate } from '../i18n/texts';
import { useLanguage } from '../i18n/use-language';
import { isKnownProblem, problemTexts, type ProblemCode } from './problem-texts';
import { uiTexts, type UiTextKey } from './ui-texts';

const BY_STATUS: Readonly<Record<number, UiTextKey>> = {
  403: 'error.forbidden',
  404: 'error.not-found',
  429: 'error.too-many',
};

/** What to tell a person about an error: what happened and what to do. The server's own words only as a last resort. */
export function wordError(
  error: unknown,
  language: Language,
  ui: Translate<UiTextKey>,
  problem: Translate<ProblemCode>,
): string {
  if (!(error instanceof ApiError)) return ui('error.crashed');
  const { kind, status, problem: told } = error;
  if (isKnownProblem(told.code)) return problem(told.code);
  if (kind !== 'refused') return ui(`error.${kind}`);
  const byStatus = BY_STATUS[status ?? 0];
  return byStatus === undefined ? remarkText(told.message, language) : ui(byStatus);
}

export function useErrorText(): (error: unknown) => string {
  const ui = useTexts(uiTexts);
  const problem = useTexts(problemTexts);
  const language = useLanguage();
  return (error) => wordError(error, language, ui, problem);
}
