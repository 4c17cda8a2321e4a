import { Radio, Select, Stack, Switch, Text, TextInput, Group } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import type { AssetSummary } from '@nachtwacht/contracts';
import { useState } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { foreignZone } from '../../../shared/time-zone/foreign-zone';
import { momentOf } from '../../../shared/time-zone/moment-of';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { usePlanMaintenance } from '../api/use-incident-actions';
import { assetsTexts } from '../assets-texts';
import { DURATIONS, windowOf } from './maintenance-window';

const parse = (local: string, edge: 'start' | 'end') => momentOf(local, DEFAULT_TIME_ZONE, edge);

interface MaintenanceDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly asset: AssetSummary;
}

export function MaintenanceDialog({ opened, onClose, asset }: MaintenanceDialogProps) {
  const t = useTexts(assetsTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('maintenance.title')}>
      <MaintenanceForm asset={asset} onClose={onClose} />
    </Dialog>
  );
}

function MaintenanceForm({ asset, onClose }: Omit<MaintenanceDialogProps, 'opened'>) {
  const t = useTexts(assetsTexts);
  const plan = usePlanMaintenance();
  const zone = foreignZone();
  const inZone = zone !== null && t('maintenance.inZone', { zone });
  const [isNow, setIsNow] = useState(true);
  const form = useForm({
    initialValues: { start: '', duration: '60', end: '', reason: '', scope: 'asset' },
    validate: { reason: isNotEmpty(t('form.required')) },
  });
  const submit = form.onSubmit(({ reason, scope, ...entry }) => {
    if (!isNow && entry.start === '') {
      form.setFieldError('start', t('form.required'));
      return;
    }
    const start = isNow ? '' : entry.start;
    const window = windowOf({ ...entry, start }, serverClock.now(), parse);
    if (!window.ok) {
      form.setFieldError(
        entry.duration === 'custom' ? 'end' : 'duration',
        t(`maintenance.${window.problem}`),
      );
      return;
    }
    const { startsAt, endsAt } = window;
    const siteId = scope === 'customer' ? null : asset.siteId;
    const assetId = scope === 'asset' ? asset.id : null;
    plan.mutate(
      { customerId: asset.customerId, siteId, assetId, startsAt, endsAt, reason },
      {
        onSuccess: () => {
          notifyDone(t('maintenance.planned'));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  });
  const words = (minutes: number) =>
    minutes < 60
      ? t('maintenance.minutes', { count: minutes })
      : t('maintenance.hours', { count: minutes / 60 });
  const durations = [
    ...DURATIONS.map((minutes) => ({ value: String(minutes), label: words(minutes) })),
    { value: 'custom', label: t('maintenance.custom') },
  ];
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('maintenance.text')}</Text>
        <FormError error={plan.error} />
        <TextInput
          data-autofocus
          withAsterisk
          label={t('maintenance.reason')}
          placeholder={t('maintenance.reasonPlaceholder')}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <Switch
          label={t('maintenance.now')}
          checked={isNow}
          onChange={({ currentTarget }) => setIsNow(currentTarget.checked)}
        />
        {!isNow && (
          <TextInput
            type="datetime-local"
            label={t('maintenance.start')}
            description={inZone}
            {...form.getInputProps('start')}
          />
        )}
        <Select
          label={t('maintenance.duration')}
          allowDeselect={false}
          data={durations}
          {...form.getInputProps('duration')}
        />
        {form.values.duration === 'custom' && (
          <TextInput
            type="datetime-local"
            label={t('maintenance.end')}
            description={inZone}
            {...form.getInputProps('end')}
          />
        )}
        <Radio.Group label={t('maintenance.scope')} {...form.getInputProps('scope')}>
          <Group gap="sm" mt={4}>
            <Radio value="asset" label={t('maintenance.scopes.asset')} />
            {asset.siteId !== null && <Radio value="site" label={t('maintenance.scopes.site')} />}
            <Radio value="customer" label={t('maintenance.scopes.customer')} />
          </Group>
        </Radio.Group>
        <FormButtons onCancel={onClose} isSaving={plan.isPending} submit={t('maintenance.submit')} />
      </Stack>
    </form>
  );
}
