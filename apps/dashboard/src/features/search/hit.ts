import type { SearchHit } from '@nachtwacht/contracts';
import { pageOf } from '../../shared/routing/links';

export function hitId({ kind, id }: SearchHit): string {
  return `hit-${kind}-${id}`;
}

/** A site has no page of its own: it is shown with its customer. */
export function pageOfHit({ kind, id, customerId }: SearchHit): { readonly to: string } {
  return kind === 'site' ? pageOf.customer(customerId ?? id) : pageOf[kind](id);
}
