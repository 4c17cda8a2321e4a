import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { DutySettingsInput } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { CalendarInputs } from '../../../shared/calendar/calendar-inputs';
import { FreeDaysOfYear } from '../../../shared/calendar/free-days-of-year';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { QueryState } from '../../../shared/ui/query-state';
import { uiTexts } from '../../../shared/ui/ui-texts';
import { dutySettingsQuery, useChangeDutySettings } from '../api/use-duty-settings';
import { dutySettingsTexts } from './duty-settings-texts';
import classes from './overview.module.css';

/** When the check is made, and on which days nobody makes it. */
export function DutySettingsForm() {
  const query = useQuery(dutySettingsQuery);
  return (
    <QueryState query={query}>
      {(settings) => <SettingsForm key={JSON.stringify(settings)} settings={settings} />}
    </QueryState>
  );
}

function SettingsForm({ settings }: { readonly settings: DutySettingsInput }) {
  const t = useTexts(dutySettingsTexts);
  const ui = useTexts(uiTexts);
  const change = useChangeDutySettings();
  const form = useForm<DutySettingsInput>({
    initialValues: settings,
    validate: {
      opensAt: (at) => (at === '' ? t('needed') : null),
      emptyBy: (at, { opensAt }) => (at <= opensAt ? t('afterOpening') : null),
      closesAt: (at, { emptyBy }) => (at <= emptyBy ? t('afterEmpty') : null),
      timeZone: (zone) => (zone.trim() === '' ? t('needed') : null),
    },
  });
  const { calendar } = form.values;
  const submit = form.onSubmit(
    (values) => change.mutate(values, { onSuccess: () => notifyDone(t('saved')) }),
    focusFirstError(form),
  );
  return (
    <form onSubmit={submit} noValidate aria-label={t('title')}>
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          {t('hint')}
        </Text>
        <div className={classes.week}>
          {(['opensAt', 'emptyBy', 'closesAt'] as const).map((name) => (
            <TextInput key={name} type="time" label={t(name)} {...form.getInputProps(name)} />
          ))}
          <TextInput label={t('timeZone')} maxLength={60} {...form.getInputProps('timeZone')} />
        </div>
        <div className={classes.calendar}>
          <CalendarInputs calendar={calendar} onChange={(days) => form.setFieldValue('calendar', days)} />
          <FreeDaysOfYear calendar={calendar} />
        </div>
        <FormError error={change.error} />
        <Group justify="flex-end">
          <Button type="submit" disabled={!form.isDirty()} loading={change.isPending}>
            {ui('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
