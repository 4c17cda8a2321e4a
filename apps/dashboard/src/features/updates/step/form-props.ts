import type { UpdateItemView } from '@nachtwacht/contracts';
import type { StepEntry } from './use-take-step';

export interface StepFormOwnProps {
  readonly items: readonly UpdateItemView[];
  readonly onTake: (entry: StepEntry) => void;
  readonly isSaving: boolean;
}
