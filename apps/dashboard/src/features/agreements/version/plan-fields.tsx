import { TagsInput } from '@mantine/core';
import { BUDGET_PERIODS, OVERAGES } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { Choice } from './choice';
import { Columns } from './columns';
import { LotOrder } from './lot-order';
import { NumberField } from './number-field';
import { Part, type PartProps } from './part';
import { versionTexts } from './version-texts';

const KINDS = ['included', 'all-in', 'none'] as const;
const USUAL_MINUTES = 240;
const MINUTES_PER_HOUR = 60;

/** Which hours the SLA holds, and what happens when they are used up. */
export function PlanFields({
  terms: { plan, carryOver, lotOrder, overage, thresholds },
  onChange,
}: PartProps) {
  const t = useTexts(versionTexts);
  return (
    <Part title={t('plan')}>
      <Columns>
        <Choice
          label={t('planKind')}
          values={KINDS}
          nameOf={(kind) => t(`planKinds.${kind}`)}
          value={plan.kind}
          onChange={(kind) =>
            onChange({
              plan: kind === 'included' ? { kind, minutes: USUAL_MINUTES, per: 'month' } : { kind },
            })
          }
        />
        {plan.kind === 'included' && (
          <>
            <NumberField
              label={t('planHours')}
              step={0.25}
              value={plan.minutes / MINUTES_PER_HOUR}
              onChange={(hours) =>
                onChange({ plan: { ...plan, minutes: Math.round(hours * MINUTES_PER_HOUR) } })
              }
            />
            <Choice
              label={t('per')}
              values={BUDGET_PERIODS}
              nameOf={(per) => t(`pers.${per}`)}
              value={plan.per}
              onChange={(per) => onChange({ plan: { ...plan, per } })}
            />
            <NumberField
              label={t('carryHours')}
              step={0.25}
              value={carryOver.maxMinutes / MINUTES_PER_HOUR}
              onChange={(hours) =>
                onChange({ carryOver: { ...carryOver, maxMinutes: Math.round(hours * MINUTES_PER_HOUR) } })
              }
            />
            <NumberField
              label={t('carryPeriods')}
              allowDecimal={false}
              value={carryOver.periods}
              onChange={(periods) => onChange({ carryOver: { ...carryOver, periods } })}
            />
            <Choice
              label={t('overage')}
              values={OVERAGES}
              nameOf={(each) => t(`overages.${each}`)}
              value={overage}
              onChange={(chosen) => onChange({ overage: chosen })}
            />
            <TagsInput
              label={t('thresholds')}
              value={thresholds.map(String)}
              onChange={(typed) => onChange({ thresholds: typed.map(Number).filter(Number.isInteger) })}
            />
          </>
        )}
      </Columns>
      <LotOrder order={lotOrder} onChange={(order) => onChange({ lotOrder: order })} />
    </Part>
  );
}
