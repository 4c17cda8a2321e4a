import { NumberInput, Select, Stack, Switch } from '@mantine/core';
import type { BackupJob } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { usePackageChoices } from '../packages/use-packages';
import { JobKindSelect } from '../job-kind-select';
import { ProtectsSelect } from '../protects-select';
import type { JobFormOf } from './use-job-form';
import { jobFormTexts } from './job-form-texts';
import classes from './jobs.module.css';

/** What the customer pays for: package, what it protects, the month archive. */
export function SoldPart({ form, job }: { readonly form: JobFormOf; readonly job: BackupJob }) {
  const t = useTexts(jobFormTexts);
  const { kind, packageCode, hasArchive } = form.values;
  const choices = usePackageChoices(kind, packageCode);
  return (
    <fieldset className={classes.part}>
      <legend>{t('sold')}</legend>
      <Stack gap="sm">
        <div className={classes.columns}>
          <JobKindSelect
            label={t('jobKind')}
            words={(each) => t(`jobKinds.${each}`)}
            value={kind}
            onChange={(value) => {
              form.setFieldValue('kind', value);
              // A server's packages are not sold for workstations.
              form.setFieldValue('packageCode', null);
            }}
          />
          <Select
            label={t('package')}
            placeholder={t('noPackage')}
            clearable
            data={choices}
            {...form.getInputProps('packageCode')}
          />
          <ProtectsSelect
            label={t('protects')}
            placeholder={t('noProtects')}
            customerId={job.customerId}
            except={job.assetId}
            known={
              job.protectsAssetId !== null && job.protectsName !== null
                ? { value: job.protectsAssetId, label: job.protectsName }
                : null
            }
            kind={kind}
            {...form.getInputProps('protectsAssetId')}
          />
        </div>
        <Switch
          label={t('archive')}
          description={t('archiveHint')}
          {...form.getInputProps('hasArchive', { type: 'checkbox' })}
        />
        {hasArchive && (
          <NumberInput
            maw="13rem"
            label={t('archiveDay')}
            min={1}
            max={28}
            allowDecimal={false}
            {...form.getInputProps('archiveByDay')}
          />
        )}
      </Stack>
    </fieldset>
  );
}
