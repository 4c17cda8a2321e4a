import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { TimerView } from '@nachtwacht/contracts';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useStopTimer } from '../api/use-entry-actions';
import { entryTexts } from '../entry/entry-texts';
import { needsAgreement } from '../entry/needs-agreement';
import { WorkFields } from '../entry/work-fields';
import { emptyDraft, travelProblem, travelMinutesOf, type EntryDraft } from '../model/entry-draft';
import { hoursText } from '../model/minutes';
import { today } from '../today';
import { weekTexts } from '../week/week-texts';

interface StopDialogProps {
  /** null: closed. */
  readonly timer: TimerView | null;
  readonly onClose: () => void;
}

/** What is said of work that a timer measured; the timer goes on until it is booked. */
export function StopDialog({ timer, onClose }: StopDialogProps) {
  const t = useTexts(weekTexts);
  return (
    <Dialog opened={timer !== null} onClose={onClose} title={t('timer.stopTitle')}>
      {timer !== null && <StopForm timer={timer} onClose={onClose} />}
    </Dialog>
  );
}

function StopForm({ timer, onClose }: { readonly timer: TimerView; readonly onClose: () => void }) {
  const t = useTexts(weekTexts);
  const words = useTexts(entryTexts);
  const format = useFormat();
  const stop = useStopTimer();
  const { place, privateNote } = timer;
  const form = useForm<EntryDraft>({
    initialValues: emptyDraft(today(), { place, privateNote }),
    validate: {
      travel: (_, draft) => {
        const problem = travelProblem(draft);
        return problem === undefined ? null : words(`problems.${problem}`);
      },
    },
  });
  const submit = form.onSubmit((draft) => {
    const { place, billable, customerText, privateNote, overageAgreed } = draft;
    stop.mutate(
      {
        travelMinutes: travelMinutesOf(draft) ?? 0,
        ...{ place, billable, customerText, privateNote, overageAgreed },
      },
      {
        onSuccess: ({ rawMinutes }) => {
          notifyDone(t('timer.stopped', { hours: hoursText(rawMinutes) }));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          <strong>{timer.customerName}</strong> · {t('timer.stopHint', { at: format.date(timer.startedAt) })}
        </Text>
        <FormError error={stop.error} />
        <WorkFields form={form} needsAgreement={needsAgreement(stop.error)} />
        <FormButtons onCancel={onClose} isSaving={stop.isPending} submit={t('timer.stop')} />
      </Stack>
    </form>
  );
}
