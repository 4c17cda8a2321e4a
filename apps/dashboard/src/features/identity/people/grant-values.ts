import type { GrantInput } from '@nachtwacht/contracts';
import { isCustomerRole, ROLES, type Role } from '@nachtwacht/domain';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { momentOf } from '../../../shared/time-zone/moment-of';

/** The grant as a form holds it: days as `2026-01-31`, '' where nothing was entered. */
export interface GrantValues {
  readonly role: Role;
  readonly customerId: string | null;
  readonly from: string;
  readonly to: string;
  readonly ends: string;
}

/** Of a person or an invitation. */
export interface Granted {
  readonly role: string;
  readonly customerId: string | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly endsAt: string | null;
}

export function grantValues(granted?: Granted): GrantValues {
  return {
    role: ROLES.find((role) => role === granted?.role) ?? 'engineer',
    customerId: granted?.customerId ?? null,
    from: granted?.period?.from ?? '',
    to: granted?.period?.to ?? '',
    ends: granted?.endsAt?.slice(0, 10) ?? '',
  };
}

/** What the role does not need is left out, whatever was entered before it was chosen. */
export function grantInput({ role, customerId, from, to, ends }: GrantValues): GrantInput {
  const ofCustomer = isCustomerRole(role);
  const isAuditor = role === 'auditor';
  return {
    role,
    customerId: ofCustomer ? customerId : null,
    period: isAuditor && from !== '' && to !== '' ? { from, to } : null,
    endsAt: ofCustomer && ends !== '' ? lastMomentOf(ends) : null,
  };
}

function lastMomentOf(day: string): string {
  return new Date(momentOf(`${day}T23:59:59`, DEFAULT_TIME_ZONE, 'end')).toISOString();
}
