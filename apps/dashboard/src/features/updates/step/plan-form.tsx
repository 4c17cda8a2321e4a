import { Alert, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UpdateDetail } from '@nachtwacht/contracts';
import { IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { FormButtons } from '../../../shared/form/form-buttons';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { useTexts } from '../../../shared/i18n/texts';
import { foreignZone } from '../../../shared/time-zone/foreign-zone';
import { momentOf } from '../../../shared/time-zone/moment-of';
import { updateItemQuery } from '../api/update-queries';
import { localInput } from '../model/local-input';
import { planWindow } from '../model/plan-window';
import type { StepFormOwnProps } from './form-props';
import { stepTexts } from './step-texts';

const PROBLEMS = { 'not-a-moment': 'notAMoment', backwards: 'backwards', over: 'over' } as const;
const parse = (local: string, edge: 'start' | 'end') => momentOf(local, DEFAULT_TIME_ZONE, edge);

interface PlanFormProps extends StepFormOwnProps {
  readonly detail: UpdateDetail | null;
}

/** When it will be done: what was agreed with the customer is proposed. */
export function PlanForm({ items, detail, onTake, isSaving }: PlanFormProps) {
  const t = useTexts(stepTexts);
  const first = items[0];
  // Of several, the first tells when work may be done; it is at hand where one is open.
  const { data = detail } = useQuery({
    ...updateItemQuery(first?.id ?? ''),
    enabled: detail === null && first !== undefined,
  });
  const zone = foreignZone();
  const inZone = zone !== null && t('inZone', { zone });
  const form = useForm({ initialValues: proposal(data) });
  const { setValues, isTouched } = form;
  useEffect(() => {
    if (data !== null && !isTouched()) setValues((before) => ({ ...before, ...proposal(data) }));
  }, [data, setValues, isTouched]);
  const submit = form.onSubmit(({ note, ...typed }) => {
    const window = planWindow(typed, serverClock.now(), parse);
    if (window.ok) onTake({ step: 'plan', from: window.from, until: window.until, note });
    else {
      form.setFieldError(window.field, t(PROBLEMS[window.problem]));
      form.getInputNode(window.field)?.focus();
    }
  });
  const customers = new Set(items.map(({ customerId }) => customerId));
  const things = new Set(items.map(({ assetId }) => assetId));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            type="datetime-local"
            label={t('from')}
            description={inZone}
            {...form.getInputProps('from')}
          />
          <TextInput
            type="datetime-local"
            label={t('until')}
            description={inZone}
            {...form.getInputProps('until')}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {customers.size > 1 ? t('proposedFor', { customer: first?.customerName ?? '' }) : t('proposed')}
        </Text>
        <Alert color="blue" variant="light" icon={<IconTool size={18} aria-hidden />}>
          {t('maintenance', { count: things.size })}
        </Alert>
        <Textarea
          label={t('noteOptional')}
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('note')}
        />
        <FormButtons isSaving={isSaving} submit={t('do.plan')} />
      </Stack>
    </form>
  );
}

function proposal(detail: UpdateDetail | null): { from: string; until: string; note: string } {
  if (detail === null) return { from: '', until: '', note: '' };
  const { plannedFrom, plannedUntil, nextWindow } = detail;
  const isAhead = plannedUntil !== null && Date.parse(plannedUntil) > serverClock.now();
  return {
    from: localInput(isAhead && plannedFrom !== null ? plannedFrom : nextWindow.from),
    until: localInput(isAhead ? plannedUntil : nextWindow.until),
    note: '',
  };
}
