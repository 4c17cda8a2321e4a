import type { CheckDetail } from '@nachtwacht/contracts';

/** Is what this check looks at not there any more, as far as its source tells? Then it may have been taken out. */
export function isGone({ reason }: Pick<CheckDetail, 'reason'>): boolean {
  return reason.code === 'part-gone' || reason.code === 'not-reported';
}
