import type { Acting, Scope } from '@nachtwacht/domain';

/** How app.enter() in the database wants it. */
export function scopeText(scope: Scope): string {
  return scope.kind === 'customer' ? `customer:${scope.customerId}` : scope.kind;
}

/** The person on whose account the audit log puts what happens; null where the product itself acts. */
export function actingIn(scope: Scope): Acting | null {
  return scope.kind === 'system' ? null : (scope.by ?? null);
}
