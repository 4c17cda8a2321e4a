import { NumberInput, Select } from '@mantine/core';
import { ROLL_UPS } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import type { JobFormOf } from './use-job-form';
import { jobFormTexts } from './job-form-texts';
import classes from './jobs.module.css';

/** From when on a run that came is doubted. */
export function JudgePart({ form }: { readonly form: JobFormOf }) {
  const t = useTexts(jobFormTexts);
  return (
    <fieldset className={classes.part}>
      <legend>{t('judge')}</legend>
      <div className={classes.columns}>
        <Select
          label={t('rollUp')}
          allowDeselect={false}
          data={ROLL_UPS.map((value) => ({ value, label: t(`rollUps.${value}`) }))}
          {...form.getInputProps('rollUp')}
        />
        <NumberInput
          label={t('maxDuration')}
          min={0.25}
          max={720}
          {...form.getInputProps('maxDurationHours')}
        />
        <NumberInput
          label={t('nothingNew')}
          description={t('nothingNewHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={365}
          allowDecimal={false}
          {...form.getInputProps('nothingNewDays')}
        />
        {form.values.kind === 'workstation' && (
          <NumberInput
            label={t('offline')}
            description={t('offlineHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={0}
            max={60}
            allowDecimal={false}
            {...form.getInputProps('offlineDays')}
          />
        )}
      </div>
    </fieldset>
  );
}
