import type { PersonStep, UpdateStage } from '@nachtwacht/domain';

const LEADING: Readonly<Partial<Record<UpdateStage, PersonStep>>> = {
  seen: 'assess',
  assessed: 'approve',
  approved: 'plan',
  planned: 'tell',
  checked: 'report',
};

/** The step that leads on from here; null where it is the device's turn, or nobody's any more. */
export function leadingStep(stage: UpdateStage): PersonStep | null {
  return LEADING[stage] ?? null;
}
