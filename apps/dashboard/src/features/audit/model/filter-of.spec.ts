import { describe, expect, it } from 'vitest';
import type { AuditSearch } from '../audit-search';
import { filterOf } from './filter-of';

const CUSTOMER = '11111111-1111-4111-8111-111111111111';

describe('what is asked of the server', () => {
  it.each<[rule: string, search: AuditSearch, filter: object]>([
    ['nothing chosen asks for everything', {}, {}],
    ['an empty text is none', { q: '' }, {}],
    ['a customer', { customer: CUSTOMER }, { customerId: CUSTOMER }],
    ['only what is our own, whatever customer stood there', { customer: CUSTOMER, own: 1 }, { own: true }],
    [
      'days are those of the installation, the last one whole',
      { from: '2026-11-23', to: '2026-11-23' },
      { from: '2026-11-22T23:00:00.000Z', to: '2026-11-23T23:00:00.000Z' },
    ],
    [
      'the day on which the clock goes back has 25 hours',
      { from: '2026-10-25', to: '2026-10-25' },
      { from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' },
    ],
    ['a person and what was done', { person: 'p', act: 'changed' }, { actorId: 'p', act: 'changed' }],
  ])('%s', (_rule, search, filter) => {
    expect(filterOf(search)).toEqual(filter);
  });
});
