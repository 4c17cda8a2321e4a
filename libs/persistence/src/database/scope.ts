import type { Scope } from '@nachtwacht/domain';

/** How app.enter() in the database wants it. */
export function scopeText(scope: Scope): string {
  return scope.kind === 'customer' ? `customer:${scope.customerId}` : scope.kind;
}
