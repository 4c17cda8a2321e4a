import { Chip, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UpdateTermsInput } from '@nachtwacht/contracts';
import { useId } from 'react';
import { focusFirstError } from '../../../../shared/form/focus-first-error';
import { FormButtons } from '../../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../../shared/form/form-error';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { useMay } from '../../../../shared/session/me';
import { notifyDone } from '../../../../shared/ui/notify';
import { useChangeTerms } from '../../api/use-update-actions';
import { draftOfTerms, termsOf, WEEKDAYS } from '../../model/terms-draft';
import classes from '../catalogue.module.css';
import { catalogueTexts } from '../catalogue-texts';
import { weekdayName } from './weekday-name';

interface TermsFormProps {
  readonly customerId: string;
  readonly terms: UpdateTermsInput;
}

export function TermsForm({ customerId, terms }: TermsFormProps) {
  const t = useTexts(catalogueTexts);
  const language = useLanguage();
  const mayManage = useMay('manage-inventory');
  const change = useChangeTerms(customerId);
  const daysId = useId();
  const between = (min: number, max: number) => (value: number | string) =>
    Number(value) >= min && Number(value) <= max ? null : t('terms.range', { min, max });
  const form = useForm({
    initialValues: draftOfTerms(terms),
    validate: {
      withinDays: between(1, 365),
      securityWithinDays: between(1, 365),
      weekdays: (value) => (value.length === 0 ? t('terms.noDays') : null),
      at: (value) => (/^\d\d:\d\d$/.test(value) ? null : t('terms.badTime')),
      minutes: between(15, 1_440),
    },
  });
  const submit = form.onSubmit(
    (draft) =>
      change.mutate(termsOf(draft, terms.window.timeZone), {
        onSuccess: () => {
          notifyDone(t('terms.saved'));
          form.resetDirty();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      }),
    focusFirstError(form),
  );
  return (
    <form onSubmit={submit} noValidate aria-label={t('parts.terms')}>
      <fieldset disabled={!mayManage} className={classes.fields}>
        <Stack maw="44rem">
          <div className={classes.columns}>
            <NumberInput
              label={t('terms.within')}
              min={1}
              max={365}
              allowDecimal={false}
              {...form.getInputProps('withinDays')}
            />
            <NumberInput
              label={t('terms.securityWithin')}
              min={1}
              max={365}
              allowDecimal={false}
              {...form.getInputProps('securityWithinDays')}
            />
          </div>
          <div>
            <Text size="sm" fw={600} id={daysId} mb={4}>
              {t('terms.window')}: {t('terms.weekdays').toLowerCase()}
            </Text>
            <Chip.Group multiple {...form.getInputProps('weekdays')}>
              <Group gap="xs" role="group" aria-labelledby={daysId}>
                {WEEKDAYS.map((day) => (
                  <Chip key={day} value={String(day)}>
                    {weekdayName(day, language)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            {form.errors['weekdays'] !== undefined && (
              <Text size="sm" c="red.9" role="alert">
                {form.errors['weekdays']}
              </Text>
            )}
          </div>
          <div className={classes.columns}>
            <TextInput type="time" label={t('terms.at')} {...form.getInputProps('at')} />
            <NumberInput
              label={t('terms.minutes')}
              min={15}
              max={1_440}
              allowDecimal={false}
              {...form.getInputProps('minutes')}
            />
          </div>
          <Text size="sm" c="dimmed">
            {t('terms.zone', { zone: terms.window.timeZone })}. {t('terms.newOnly')}
          </Text>
          <FormError error={change.error} />
          {mayManage && form.isDirty() && (
            <Group justify="space-between">
              <Text size="sm" role="status">
                {t('terms.unsaved')}
              </Text>
              <FormButtons isSaving={change.isPending} onCancel={form.reset} />
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}
