import { NumberInput, Select, Stack } from '@mantine/core';
import type { LimitPolicy } from '@nachtwacht/contracts';
import { formatMeasure, type Unit } from '@nachtwacht/domain';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { limitsTexts } from '../limits-texts';
import classes from './limit-form.module.css';
import { isSound } from '../model/is-sound';
import { PairFields } from './pair-fields';
import { WordFields } from './word-fields';

interface PolicyFieldsProps<Kind extends LimitPolicy['kind'] = LimitPolicy['kind']> {
  readonly policy: Extract<LimitPolicy, { kind: Kind }>;
  readonly onChange: (policy: LimitPolicy) => void;
}

/** The limits themselves, by their kind. */
export function PolicyFields({ policy, onChange }: PolicyFieldsProps) {
  switch (policy.kind) {
    case 'level':
      return <LevelFields policy={policy} onChange={onChange} />;
    case 'reach':
      return <ReachFields policy={policy} onChange={onChange} />;
    case 'state':
      return <WordFields policy={policy} onChange={onChange} />;
    case 'expiry':
      return <ExpiryFields policy={policy} onChange={onChange} />;
    case 'update':
      return <UpdateFields policy={policy} onChange={onChange} />;
  }
}

function useCrossed(policy: LimitPolicy): string | null {
  const t = useTexts(limitsTexts);
  return isSound(policy) ? null : t('form.crossed');
}

function LevelFields({ policy, onChange }: PolicyFieldsProps<'level'>) {
  const t = useTexts(limitsTexts);
  const crossed = useCrossed(policy);
  const sign = useUnitSign(policy.unit);
  const { fullWithinDays } = policy;
  return (
    <Stack gap="sm">
      <PairFields
        hint={[t(`form.${policy.bad}`), ...(sign === '' ? [] : [`(${sign})`])].join(' ')}
        pair={policy}
        error={crossed}
        onChange={(pair) => onChange({ ...policy, ...pair })}
      />
      {fullWithinDays && (
        <PairFields
          of={t('form.full')}
          pair={fullWithinDays}
          onChange={(pair) => onChange({ ...policy, fullWithinDays: pair })}
        />
      )}
    </Stack>
  );
}

/** "%", "ms": what stands behind a number of this unit. */
function useUnitSign(unit: Unit): string {
  return formatMeasure(1, unit, useLanguage())
    .replace(/[\d.,\s\u00a0]+/g, ' ')
    .trim();
}

function ReachFields({ policy, onChange }: PolicyFieldsProps<'reach'>) {
  const t = useTexts(limitsTexts);
  const crossed = useCrossed(policy);
  return (
    <Stack gap="sm">
      <PairFields
        of={t('form.latency')}
        pair={policy.latencyMs}
        error={crossed}
        onChange={(latencyMs) => onChange({ ...policy, latencyMs })}
      />
      <PairFields
        of={t('form.loss')}
        pair={policy.lossPercent}
        onChange={(lossPercent) => onChange({ ...policy, lossPercent })}
      />
    </Stack>
  );
}

function ExpiryFields({ policy, onChange }: PolicyFieldsProps<'expiry'>) {
  const t = useTexts(limitsTexts);
  const crossed = useCrossed(policy);
  return (
    <div className={classes.pair}>
      {(['warningDays', 'criticalDays'] as const).map((name) => (
        <NumberInput
          key={name}
          label={t(`form.${name}`)}
          min={0}
          max={3650}
          hideControls
          value={policy[name]}
          error={name === 'criticalDays' ? crossed : null}
          onChange={(value) => onChange({ ...policy, [name]: Number(value) || 0 })}
        />
      ))}
    </div>
  );
}

function UpdateFields({ policy, onChange }: PolicyFieldsProps<'update'>) {
  const t = useTexts(limitsTexts);
  const options = (values: readonly ('ok' | 'warning' | 'critical')[]) =>
    values.map((value) => ({ value, label: t(`status.${value}`) }));
  return (
    <Stack gap="sm">
      <Select
        label={t('form.pending')}
        allowDeselect={false}
        data={options(['ok', 'warning'])}
        value={policy.pending}
        onChange={(value) => onChange({ ...policy, pending: value === 'ok' ? 'ok' : 'warning' })}
      />
      <Select
        label={t('form.security')}
        allowDeselect={false}
        data={options(['warning', 'critical'])}
        value={policy.security}
        onChange={(value) => onChange({ ...policy, security: value === 'critical' ? 'critical' : 'warning' })}
      />
      <NumberInput
        label={t('form.checkedWithinDays')}
        min={0}
        max={3650}
        hideControls
        value={policy.checkedWithinDays}
        onChange={(value) => onChange({ ...policy, checkedWithinDays: Number(value) || 0 })}
      />
    </Stack>
  );
}
