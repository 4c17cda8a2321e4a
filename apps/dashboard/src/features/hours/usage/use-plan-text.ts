import type { HoursRow } from '@nachtwacht/contracts';
import { useCallback } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { hoursText } from '../model/minutes';
import { hoursTexts } from './hours-texts';

/** What was agreed, in words: "10:00 per maand". */
export function usePlanText(): (plan: HoursRow['plan']) => string {
  const t = useTexts(hoursTexts);
  return useCallback(
    (plan) =>
      plan.kind === 'included'
        ? t('plans.included', {
            hours: hoursText(plan.minutes ?? 0),
            per: plan.per === null ? '' : t(`per.${plan.per}`),
          })
        : t(`plans.${plan.kind}`),
    [t],
  );
}
