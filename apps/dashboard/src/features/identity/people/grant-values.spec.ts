import { GrantInput } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { grantInput, grantValues } from './grant-values';

const ID = '6f1c1ed2-9f41-4c34-8f0e-111111111111';
const FULL = { customerId: ID, from: '2026-01-01', to: '2026-03-31', ends: '2026-07-01' };

describe('what a form grants', () => {
  it.each([
    ['staff need nothing of what was entered for another role', 'viewer', null, null, null],
    ['an owner needs the customer and may have an end', 'owner', ID, null, '2026-07-01T21:59:59.000Z'],
    [
      'an auditor has it all',
      'auditor',
      ID,
      { from: '2026-01-01', to: '2026-03-31' },
      '2026-07-01T21:59:59.000Z',
    ],
  ] as const)('%s', (_rule, role, customerId, period, endsAt) => {
    const input = grantInput({ ...FULL, role });
    expect(input).toEqual({ role, customerId, period, endsAt });
    expect(GrantInput.safeParse(input).success).toBe(true);
  });

  it('is empty where nothing was entered, so that the server says what is missing', () => {
    const input = grantInput({ ...grantValues(), role: 'auditor' });
    expect(input).toEqual({ role: 'auditor', customerId: null, period: null, endsAt: null });
  });

  it('shows what was granted', () => {
    const granted = {
      role: 'auditor',
      customerId: ID,
      period: { from: FULL.from, to: FULL.to },
      endsAt: null,
    };
    expect(grantValues(granted)).toEqual({ ...FULL, role: 'auditor', ends: '' });
  });
});
