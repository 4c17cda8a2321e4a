import { conflicting } from '../refusal/refusal';

/** A report as far as it counts for who may move it. */
export interface MovableReport {
  readonly state: string;
  readonly isBuilt: boolean;
  /** null: the product itself. */
  readonly madeBy: string | null;
  readonly checkedBy: string | null;
}

/** @throws Refusal where it is no draft, is still being built, or was made by the same person */
export function assertMayCheck({ state, isBuilt, madeBy }: MovableReport, personId: string): void {
  if (state !== 'draft') throw conflicting('report-no-draft', 'Only a draft is checked: look at it again.');
  if (!isBuilt) throw conflicting('report-unbuilt', 'The report is still being made: wait a moment.');
  if (madeBy === personId)
    throw conflicting('report-second-person', 'You made this version: somebody else has to check it.');
}

/** @throws Refusal where nobody checked it, or the same person did */
export function assertMayPublish({ state, checkedBy }: MovableReport, personId: string): void {
  if (state !== 'checked')
    throw conflicting('report-unchecked', 'A report is published after somebody has checked it.');
  if (checkedBy === personId)
    throw conflicting('report-second-person', 'You checked this report: somebody else has to publish it.');
}

/** @throws Refusal for what was published: that is corrected by a new version */
export function assertMayRedraft({ state }: MovableReport): void {
  if (state === 'published')
    throw conflicting('report-published', 'A published report stays as it is: make a correction.');
}

/** @throws Refusal for what is still on its way: that is made anew instead */
export function assertMayCorrect({ state }: MovableReport): void {
  if (state !== 'published')
    throw conflicting('report-open', 'This version is not published yet: make it anew instead.');
}
