import { Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTexts } from '../../../shared/i18n/texts';
import type { Placing } from '../model/placing';
import { usePackageChoices } from '../packages/use-packages';
import { JobKindSelect } from '../job-kind-select';
import { ProtectsSelect } from '../protects-select';
import { inboxTexts } from './inbox-texts';

interface BackupPartProps {
  readonly form: UseFormReturnType<Placing>;
  readonly isOne: boolean;
}

/** What a backup job was sold as and what it protects. */
export function BackupPart({ form, isOne }: BackupPartProps) {
  const t = useTexts(inboxTexts);
  const { kind, packageCode, customerId, assetId } = form.values;
  const choices = usePackageChoices(kind, packageCode);
  return (
    <Stack gap="sm">
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
      {isOne && (
        <ProtectsSelect
          label={t('protects')}
          placeholder={t('noProtects')}
          customerId={customerId}
          kind={kind}
          {...(assetId !== null && { except: assetId })}
          {...form.getInputProps('protectsAssetId')}
        />
      )}
      <Text size="sm" c="dimmed">
        {t('schedule')}
      </Text>
    </Stack>
  );
}
