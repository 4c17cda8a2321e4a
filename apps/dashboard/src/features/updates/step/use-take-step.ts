import type { UpdateItemView, UpdateStepInput, UpdateStepReply } from '@nachtwacht/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useStepUpdates } from '../api/use-update-actions';
import { stepTexts } from './step-texts';

type AnyStep = z.input<typeof UpdateStepInput>;
/** What a form gives: all but the updates it is for. */
export type StepEntry = AnyStep extends infer S
  ? S extends { items: unknown }
    ? Omit<S, 'items'>
    : never
  : never;

/** Takes one step with some updates; those that were refused are kept, to be named. */
export function useTakeStep(items: readonly UpdateItemView[], onDone: () => void) {
  const t = useTexts(stepTexts);
  const { mutate, isPending, error } = useStepUpdates();
  // What was offered when they were refused: the list is fetched anew and no longer has them.
  const [refusal, setRefusal] = useState<{
    readonly refused: UpdateStepReply['refused'];
    readonly items: readonly UpdateItemView[];
  } | null>(null);
  const take = (entry: StepEntry) => {
    setRefusal(null);
    mutate(
      { ...entry, items: items.map(({ id, version }) => ({ id, version })) },
      {
        onSuccess: ({ items: moved, refused }) => {
          if (moved.length > 0) notifyDone(t(`done.${entry.step}`));
          // One that is open is drawn anew where somebody else moved it: the notice stays.
          const [only] = refused;
          if (items.length === 1 && only)
            notifyFailed(`${t('refused', { count: 1 })}: ${t(`why.${only.why}`)}`);
          if (refused.length > 0) setRefusal({ refused, items });
          else onDone();
        },
      },
    );
  };
  return { take, isPending, error, refusal };
}
