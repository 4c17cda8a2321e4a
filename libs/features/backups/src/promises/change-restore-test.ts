import type { RestoreTestPatch } from '@nachtwacht/contracts';
import { conflicting, remark, wrongFields } from '@nachtwacht/domain';
import type { z } from 'zod';
import { given } from '../jobs/given';
import type { KeptRestoreTest } from './promise-store';

type Patch = z.output<typeof RestoreTestPatch>;

/** What makes a test one that was done: all of it, or none. */
const OF_DOING = ['doneOn', 'restored', 'durationMinutes', 'result'] as const;

/**
 * What a person's change makes of a restore test. Pure; `by`: the name of who writes it down, `today`: YYYY-MM-DD.
 *
 * @throws Refusal for one that was cancelled, for planning anew what was done, and for half an account of it
 */
export function changeRestoreTest(
  before: KeptRestoreTest,
  patch: Patch,
  by: string,
  today: string,
): KeptRestoreTest {
  const isDone = before.doneOn !== null;
  if (before.cancelled)
    throw conflicting('restore-test-cancelled', 'This restore test was cancelled. Plan another one.');
  if (isDone && (patch.cancelled || patch.plannedOn !== undefined))
    throw conflicting(
      'restore-test-done',
      'This restore test was done: correct what was written down instead.',
    );
  const said = given(patch);
  const after = { ...before, ...said };
  if (!OF_DOING.some((part) => part in said)) return after;
  const missing = OF_DOING.filter((part) => after[part] === null);
  if (missing.length > 0)
    throw wrongFields(Object.fromEntries(missing.map((part) => [part, remark('required')])));
  if (after.doneOn !== null && after.doneOn > today)
    throw wrongFields({ doneOn: remark('not-in-the-future') });
  return { ...after, doneBy: by };
}
