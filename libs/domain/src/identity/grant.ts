import { remark, type Remark } from '../wording/remarks/remark';
import type { CustomerAccess } from './access';
import type { AuditPeriod } from './period';
import { isCustomerRole } from './permissions';

/** What somebody is let in as. */
export interface Grant {
  readonly role: string;
  readonly access: CustomerAccess | null;
}

/** The fields of a form that grants something; null where a field is left empty. */
export interface GrantFields {
  readonly role: string;
  readonly customerId: string | null;
  readonly period: AuditPeriod | null;
  readonly endsAt: string | null;
}

/** What is wrong with each field, by its name; empty when the role and the rest belong together. */
export function grantProblems({ role, customerId, period, endsAt }: GrantFields): Record<string, Remark> {
  const wrong: Record<string, Remark> = {};
  if (!isCustomerRole(role)) {
    if (customerId !== null) wrong['customerId'] = remark('not-valid');
  } else if (customerId === null) wrong['customerId'] = remark('required');
  if (role === 'auditor' && period === null) wrong['period'] = remark('required');
  if (role !== 'auditor' && period !== null) wrong['period'] = remark('not-valid');
  if (period !== null && period.to < period.from) wrong['period'] = remark('after-the-start');
  if (role === 'auditor' && endsAt === null) wrong['endsAt'] = remark('required');
  if (!isCustomerRole(role) && endsAt !== null) wrong['endsAt'] = remark('not-valid');
  return wrong;
}

/** @param fields without problems */
export function grantOf({ role, customerId, period, endsAt }: GrantFields): Grant {
  if (customerId === null) return { role, access: null };
  return { role, access: { customerId, period, endsAt: endsAt === null ? null : new Date(endsAt) } };
}

/** How long the link of an invitation works, milliseconds. */
export const INVITATION_LASTS_MS = 72 * 3_600_000;
