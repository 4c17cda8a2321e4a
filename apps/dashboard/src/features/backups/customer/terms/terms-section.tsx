import { Group, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CustomerBackups } from '@nachtwacht/contracts';
import { CalendarInputs } from '../../../../shared/calendar/calendar-inputs';
import { FreeDaysOfYear } from '../../../../shared/calendar/free-days-of-year';
import { FormButtons } from '../../../../shared/form/form-buttons';
import { FormError } from '../../../../shared/form/form-error';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay } from '../../../../shared/session/me';
import { notifyDone } from '../../../../shared/ui/notify';
import { Section } from '../../../../shared/ui/section';
import { useChangeTerms } from '../../api/use-backup-actions';
import classes from './terms.module.css';
import { termsTexts } from './terms-texts';

type TermsDraft = CustomerBackups['calendar'] & { restoreEveryMonths: number | string };

/** Which days are free for a customer, with the days themselves beside it, and how often a restore is tested. */
export function TermsSection({ backups }: { readonly backups: CustomerBackups }) {
  const t = useTexts(termsTexts);
  const mayManage = useMay('manage-inventory');
  const change = useChangeTerms(backups.customerId);
  const form = useForm<TermsDraft>({
    initialValues: {
      ...backups.calendar,
      restoreEveryMonths: backups.restore.everyMonths,
    },
    validate: { restoreEveryMonths: (value) => (value === '' ? t('required') : null) },
  });
  const { switches, freeDays } = form.values;
  const submit = form.onSubmit(({ restoreEveryMonths, ...calendar }) =>
    change.mutate(
      { calendar, restoreEveryMonths: Number(restoreEveryMonths) },
      { onSuccess: () => notifyDone(t('saved')) },
    ),
  );
  return (
    <Section title={t('title')}>
      <form onSubmit={submit} noValidate aria-label={t('title')}>
        <Stack>
          <Text c="dimmed" size="sm">
            {t('text')}
          </Text>
          <div className={classes.columns}>
            {mayManage && (
              <Stack gap="sm">
                <CalendarInputs
                  calendar={{ switches, freeDays }}
                  onChange={(calendar) => form.setValues(calendar)}
                />
                <NumberInput
                  maw="14rem"
                  label={t('every')}
                  min={1}
                  max={24}
                  allowDecimal={false}
                  {...form.getInputProps('restoreEveryMonths')}
                />
              </Stack>
            )}
            <FreeDaysOfYear calendar={{ switches, freeDays }} />
          </div>
          <FormError error={change.error} />
          {mayManage && form.isDirty() && (
            <Group justify="space-between">
              <Text size="sm" role="status">
                {t('unsaved')}
              </Text>
              <FormButtons isSaving={change.isPending} onCancel={form.reset} />
            </Group>
          )}
        </Stack>
      </form>
    </Section>
  );
}
