import { TIME_BANDS } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { Choice } from './choice';
import { Columns } from './columns';
import { NumberField } from './number-field';
import { Part, type PartProps } from './part';
import { versionTexts } from './version-texts';

const TRAVELS = ['none', 'flat', 'real'] as const;
const USUAL_VISIT_MINUTES = 30;

/** What is made of the time that work took, and the months of notice. */
export function WorkFields({ terms, onChange }: PartProps) {
  const t = useTexts(versionTexts);
  const { rounding, factors, travel, noticeMonths, priceChangeMonths } = terms;
  const round = (over: Partial<typeof rounding>) => onChange({ rounding: { ...rounding, ...over } });
  return (
    <>
      <Part title={t('work')}>
        <Columns>
          <NumberField
            label={t('step')}
            allowDecimal={false}
            value={rounding.stepMinutes}
            onChange={(stepMinutes) => round({ stepMinutes })}
          />
          <NumberField
            label={t('minimum')}
            allowDecimal={false}
            value={rounding.minimumMinutes}
            onChange={(minimumMinutes) => round({ minimumMinutes })}
          />
          <Choice
            label={t('group')}
            values={['entry', 'item-day-person']}
            nameOf={(group) => t(`groups.${group}`)}
            value={rounding.group}
            onChange={(group) => round({ group })}
          />
          {TIME_BANDS.map((band) => (
            <NumberField
              key={band}
              label={t(`factors.${band}`)}
              allowDecimal={false}
              value={factors[band]}
              onChange={(percent) => onChange({ factors: { ...factors, [band]: percent } })}
            />
          ))}
          <Choice
            label={t('travel')}
            values={TRAVELS}
            nameOf={(kind) => t(`travels.${kind}`)}
            value={travel.kind}
            onChange={(kind) => onChange({ travel: travelOf(kind) })}
          />
          {travel.kind === 'flat' && (
            <NumberField
              label={t('travelMinutes')}
              allowDecimal={false}
              value={travel.minutes}
              onChange={(minutes) => onChange({ travel: { ...travel, minutes } })}
            />
          )}
          {travel.kind !== 'none' && (
            <NumberField
              label={t('travelFactor')}
              allowDecimal={false}
              value={travel.factorPercent}
              onChange={(factorPercent) => onChange({ travel: { ...travel, factorPercent } })}
            />
          )}
        </Columns>
      </Part>
      <Part title={t('terms')}>
        <Columns size="few">
          <NumberField
            label={t('noticeMonths')}
            allowDecimal={false}
            value={noticeMonths}
            onChange={(months) => onChange({ noticeMonths: months })}
          />
          <NumberField
            label={t('priceMonths')}
            allowDecimal={false}
            value={priceChangeMonths}
            onChange={(months) => onChange({ priceChangeMonths: months })}
          />
        </Columns>
      </Part>
    </>
  );
}

function travelOf(kind: (typeof TRAVELS)[number]): PartProps['terms']['travel'] {
  switch (kind) {
    case 'none':
      return { kind };
    case 'flat':
      return { kind, minutes: USUAL_VISIT_MINUTES, factorPercent: 100 };
    case 'real':
      return { kind, factorPercent: 100 };
  }
}
