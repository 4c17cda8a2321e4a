import type { CheckDetail } from '@nachtwacht/contracts';
import { useLanguage } from '../../../shared/i18n/use-language';

/** What a check looks at: "Schijf C:". */
export function useCheckName(): (check: CheckDetail) => string {
  const language = useLanguage();
  return ({ aspectLabel, instance }) =>
    instance === '' ? aspectLabel[language] : `${aspectLabel[language]} ${instance}`;
}
