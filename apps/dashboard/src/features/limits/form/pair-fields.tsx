import { NumberInput } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { limitsTexts } from '../limits-texts';
import classes from './limit-form.module.css';

export interface Pair {
  readonly warning: number | null;
  readonly critical: number | null;
}

interface PairFieldsProps {
  /** Stands before the two names; left out: the names alone. */
  readonly of?: string;
  readonly hint?: string;
  readonly pair: Pair;
  readonly error?: string | null;
  readonly onChange: (pair: { warning: number | null; critical: number | null }) => void;
}

/** A warning and a critical limit; an empty one is none. */
export function PairFields({ of, hint, pair, error, onChange }: PairFieldsProps) {
  const t = useTexts(limitsTexts);
  return (
    <div className={classes.pair}>
      {(['warning', 'critical'] as const).map((name) => (
        <NumberInput
          key={name}
          label={of === undefined ? t(`form.${name}`) : `${of}: ${t(`form.${name}`).toLowerCase()}`}
          description={hint}
          placeholder={t('form.empty')}
          hideControls
          value={pair[name] ?? ''}
          error={name === 'critical' ? error : null}
          onChange={(value) =>
            onChange({
              warning: pair.warning,
              critical: pair.critical,
              [name]: typeof value === 'number' ? value : null,
            })
          }
        />
      ))}
    </div>
  );
}
