import type { HoursPlan } from '@nachtwacht/domain';
import type { Format } from '../../shared/format/use-format';
import { agreementsTexts } from './agreements-texts';
import { useTexts } from '../../shared/i18n/texts';

/** "4 uur per maand", "All-in". */
export function usePlanText(format: Format): (plan: HoursPlan) => string {
  const t = useTexts(agreementsTexts);
  return (plan) =>
    plan.kind === 'included'
      ? t('plans.included', { hours: format.number(plan.minutes / 60, 2), per: t(`plans.${plan.per}`) })
      : t(`plans.${plan.kind}`);
}
