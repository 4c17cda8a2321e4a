import type { VersionRow } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import {
  IconAlertTriangleFilled,
  IconArrowUpCircle,
  IconCircleCheck,
  IconHelpSquareRoundedFilled,
  IconHourglassEmpty,
  IconProgressDown,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { conditionOf, type VersionCondition } from '../model/versions';
import { Mark, type MarkTone } from './mark';
import { marksTexts } from './marks-texts';

const LOOKS: Record<VersionCondition, readonly [ComponentType<{ size?: number }>, MarkTone]> = {
  doubt: [IconAlertTriangleFilled, 'warning'],
  unsupported: [IconHourglassEmpty, 'critical'],
  behind: [IconArrowUpCircle, 'warning'],
  busy: [IconProgressDown, 'maintenance'],
  unknown: [IconHelpSquareRoundedFilled, 'unknown'],
  current: [IconCircleCheck, 'ok'],
};

/** How a thing stands with its version: icon and word. `today`: YYYY-MM-DD. */
export function ConditionMark({ row, today }: { readonly row: VersionRow; readonly today: string }) {
  const t = useTexts(marksTexts);
  const language = useLanguage();
  const found = conditionOf(row, today);
  const [Icon, tone] = LOOKS[found];
  return (
    <Mark tone={tone} icon={<Icon size={15} aria-hidden />}>
      {found === 'unknown'
        ? row.state === 'up-to-date'
          ? t('condition.old')
          : UPDATE_WORDS[language].state[row.state]
        : t(`condition.${found}`, { why: row.doubt === null ? '' : t(`doubt.${row.doubt}`) })}
    </Mark>
  );
}
