import type { Scope } from '@nachtwacht/domain';

/** Port: what was taken out of a device on purpose. */
export abstract class RemovedPartStore {
  /**
   * Ends the check of something that is gone. If it comes back, so does its check.
   * @throws Refusal 'gone' when there is no such check, 'conflict' when what it looks at is still there
   */
  abstract remove(
    scope: Scope,
    checkId: number,
    by: { readonly id: string; readonly name: string },
    note: string,
  ): Promise<void>;
}
