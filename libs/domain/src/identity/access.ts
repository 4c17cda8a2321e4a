import { isCustomerRole, isStaffRole, may } from './permissions';
import type { AuditPeriod } from './period';
import { STAFF, type Actor, type Viewing } from './scope';

/** Which customer somebody belongs to. `period` and `endsAt` bind an auditor; null binds nobody. */
export interface CustomerAccess {
  readonly customerId: string;
  readonly period: AuditPeriod | null;
  readonly endsAt: Date | null;
}

/** What is known of somebody whose session is sound. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly deactivatedAt: Date | null;
  readonly access: CustomerAccess | null;
  /** What this session looks as; left out where it looks as nobody else. */
  readonly viewing?: Viewing | null;
}

/**
 * On whose behalf somebody acts now; null for who is not let in: deactivated, past the end, or of a role and a
 * customer that do not belong together. Who can't be placed is a stranger, never staff.
 */
export function actorOf(account: Account, now: Date): Actor | null {
  const { id, name, role, deactivatedAt, access } = account;
  if (deactivatedAt !== null) return null;
  if (isStaffRole(role)) {
    if (access !== null) return null;
    return viewerOf(account, now) ?? { id, name, role, scope: STAFF };
  }
  if (!isCustomerRole(role) || access === null) return null;
  if (role === 'auditor' && (access.period === null || access.endsAt === null)) return null;
  if (access.endsAt !== null && access.endsAt.getTime() <= now.getTime()) return null;
  const scope = { kind: 'customer', customerId: access.customerId } as const;
  return { id, name, role, scope, ...(access.period && { period: access.period }) };
}

/** Of staff who look as a customer: a reader of that customer, and nothing more. null once it is over, or not theirs to do. */
function viewerOf({ id, name, role, viewing }: Account, now: Date): Actor | null {
  if (!viewing || viewing.until.getTime() <= now.getTime() || !may(role, 'view-as-customer')) return null;
  const scope = { kind: 'customer', customerId: viewing.customerId } as const;
  return { id, name, role: 'reader', scope, viewing };
}
