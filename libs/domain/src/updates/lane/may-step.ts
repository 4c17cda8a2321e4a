import type { UpdateStage } from './update-item';

/** What a person can do with an update. That it was done is not among them: the device says so. */
export const PERSON_STEPS = ['assess', 'approve', 'plan', 'tell', 'report', 'decline', 'note'] as const;
export type PersonStep = (typeof PERSON_STEPS)[number];

const FROM: Readonly<Record<PersonStep, readonly UpdateStage[]>> = {
  assess: ['seen', 'assessed'],
  approve: ['assessed'],
  // A plan may be made anew, and is then told anew.
  plan: ['approved', 'planned', 'told'],
  tell: ['planned', 'told'],
  report: ['checked'],
  decline: ['seen', 'assessed', 'approved', 'planned', 'told'],
  note: ['seen', 'assessed', 'approved', 'planned', 'told', 'done', 'checked', 'reported'],
};

const TO: Readonly<Partial<Record<PersonStep, UpdateStage>>> = {
  assess: 'assessed',
  approve: 'approved',
  plan: 'planned',
  tell: 'told',
  report: 'reported',
};

/** Whether the step may be taken from this stage: one after the other, none left out. */
export function mayStep(stage: UpdateStage, step: PersonStep): boolean {
  return FROM[step].includes(stage);
}

/** Where it stands after the step; a note and a refusal leave the stage as it is. */
export function stageAfter(stage: UpdateStage, step: PersonStep): UpdateStage {
  return TO[step] ?? stage;
}

/** The steps that can be taken from this stage, in their order. */
export function nextSteps(stage: UpdateStage): readonly PersonStep[] {
  return PERSON_STEPS.filter((step) => mayStep(stage, step));
}
