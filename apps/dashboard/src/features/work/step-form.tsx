import { Paper, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { WorkDetail } from '@nachtwacht/contracts';
import { mayHappen, PRIORITIES, WORK_HAPPENINGS, type Priority } from '@nachtwacht/domain';
import { useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../shared/form/form-buttons';
import { useTexts } from '../../shared/i18n/texts';
import { notifyDone, notifyFailed } from '../../shared/ui/notify';
import { useErrorText } from '../../shared/ui/use-error-text';
import { useStepWork } from './api/work-calls';
import { workTexts } from './work-texts';

const STEPS = WORK_HAPPENINGS.filter((kind) => kind !== 'received' && kind !== 'warned');
type Step = (typeof STEPS)[number];
const WITHOUT_WORDS: readonly Step[] = [
  'auto-answered',
  'customer-wrote',
  'waits-for-supplier',
  'resumed',
  'reopened',
  'referenced',
];

/** What happened, of all that can happen where the item stands. */
export function StepForm({ item }: { readonly item: WorkDetail }) {
  const t = useTexts(workTexts);
  const errorText = useErrorText();
  const take = useStepWork(item.id);
  const possible = STEPS.filter((kind) => mayHappen(item.state, kind));
  const [step, setStep] = useState<Step>(possible[0] ?? 'noted');
  const [note, setNote] = useState('');
  const [priority, setPriority] = useState<Priority>(item.priority);
  const [outsideRef, setRef] = useState(item.outsideRef);
  const [outsideUrl, setUrl] = useState(item.outsideUrl);
  const [isTried, setIsTried] = useState(false);
  const isMissing = !WITHOUT_WORDS.includes(step) && note.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isMissing) return;
    const base = { version: item.version, note };
    const done = {
      onSuccess: () => notifyDone(t('done')),
      onError: (error: Error) => notifyFailed(errorText(error)),
    };
    if (step === 'prioritised') take.mutate({ ...base, step, priority }, done);
    else if (step === 'referenced') take.mutate({ ...base, step, outsideRef, outsideUrl }, done);
    else take.mutate({ ...base, step }, done);
  };
  return (
    <Paper withBorder p="md" component="form" onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Select
          label={t('step')}
          allowDeselect={false}
          value={step}
          onChange={(value) => setStep(STEPS.find((kind) => kind === value) ?? step)}
          data={possible.map((kind) => ({ value: kind, label: t(`happenings.${kind}`) }))}
        />
        {step === 'prioritised' && (
          <Select
            label={t('priority')}
            allowDeselect={false}
            value={String(priority)}
            onChange={(value) => setPriority(PRIORITIES.find((one) => String(one) === value) ?? priority)}
            data={PRIORITIES.map(String)}
          />
        )}
        {step === 'referenced' && (
          <>
            <TextInput
              label={t('reference')}
              maxLength={100}
              value={outsideRef}
              onChange={({ currentTarget }) => setRef(currentTarget.value)}
            />
            <TextInput
              label={t('url')}
              type="url"
              maxLength={500}
              value={outsideUrl}
              onChange={({ currentTarget }) => setUrl(currentTarget.value)}
            />
          </>
        )}
        <Textarea
          label={t('message')}
          autosize
          minRows={2}
          maxLength={4_000}
          value={note}
          error={isTried && isMissing && t('required')}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <FormButtons isSaving={take.isPending} />
      </Stack>
    </Paper>
  );
}
