import { mayStep, stageAfter, UPDATE_STAGES, type UpdateStage } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { leadingStep } from './leading-step';

describe('leadingStep', () => {
  it('leads to the next stage, and only by a step that may be taken', () => {
    for (const [index, stage] of UPDATE_STAGES.entries()) {
      const step = leadingStep(stage);
      if (step === null) continue;
      expect(mayStep(stage, step)).toBe(true);
      expect(stageAfter(stage, step)).toBe(UPDATE_STAGES[index + 1]);
    }
  });

  it.each<[string, UpdateStage]>([
    ['it is the device’s turn to be updated', 'told'],
    ['it is the device’s turn to be well', 'done'],
    ['it is over', 'reported'],
  ])('there is none where %s', (_rule, stage) => {
    expect(leadingStep(stage)).toBeNull();
  });
});
