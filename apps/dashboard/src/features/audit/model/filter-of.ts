import { Temporal } from 'temporal-polyfill';
import type { AuditFilter } from '@nachtwacht/contracts';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { momentOf } from '../../../shared/time-zone/moment-of';
import type { AuditSearch } from '../audit-search';

/** What the server is asked: whole days become the moments at which they begin and end. */
export function filterOf(search: AuditSearch): AuditFilter {
  const { q, customer, own, person, act, thing, from, to } = search;
  return {
    ...(q !== undefined && q !== '' && { q }),
    ...(own === 1 ? { own: true } : customer !== undefined && { customerId: customer }),
    ...(person !== undefined && { actorId: person }),
    ...(act !== undefined && { act }),
    ...(thing !== undefined && { thing }),
    ...(from !== undefined && { from: midnight(from) }),
    ...(to !== undefined && { to: midnight(Temporal.PlainDate.from(to).add({ days: 1 }).toString()) }),
  };
}

function midnight(day: string): string {
  return new Date(momentOf(`${day}T00:00`, DEFAULT_TIME_ZONE, 'start')).toISOString();
}
