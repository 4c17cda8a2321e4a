import { Stack } from '@mantine/core';
import type { UpdateDetail, UpdateItemView } from '@nachtwacht/contracts';
import type { PersonStep } from '@nachtwacht/domain';
import { FormError } from '../../../shared/form/form-error';
import { AssessForm } from './assess-form';
import { NoteForm } from './note-form';
import { PlanForm } from './plan-form';
import { RefusedList } from './refused-list';
import { TellForm } from './tell-form';
import { useTakeStep } from './use-take-step';

interface StepFormProps {
  readonly step: PersonStep;
  /** One or more, all of the same stage. */
  readonly items: readonly UpdateItemView[];
  /** Where one update is open. */
  readonly detail: UpdateDetail | null;
  readonly onDone: () => void;
}

/** What a step asks of a person, and what came of it. */
export function StepForm({ step, items, detail, onDone }: StepFormProps) {
  const { take, isPending, error, refusal } = useTakeStep(items, onDone);
  const own = { items, onTake: take, isSaving: isPending };
  return (
    <Stack gap="sm">
      {refusal && <RefusedList {...refusal} />}
      <FormError error={error} />
      {step === 'assess' && <AssessForm {...own} />}
      {step === 'plan' && <PlanForm {...own} detail={detail} />}
      {step === 'tell' && <TellForm {...own} />}
      {(step === 'approve' || step === 'report' || step === 'decline' || step === 'note') && (
        <NoteForm key={step} {...own} step={step} />
      )}
    </Stack>
  );
}
