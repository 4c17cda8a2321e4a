import { describe, expect, it } from 'vitest';
import { CUSTOMER_VIEWS, customerViewOf, grantedToCustomers } from './customer-view';
import { ROUTES } from './routes';

const ID = '6f1c1ed2-9f41-4c34-8f0e-111111111111';
const AT = '2026-03-31T23:00:00.000Z';
const PERIOD = { from: '2026-01-01', to: '2026-03-31' };
const interval = (from: string, to: string | null) => ({
  id: 1,
  checkId: 1,
  status: 'ok' as const,
  fromStatus: null,
  reason: { code: 'reachable' as const },
  from,
  to,
});

describe('what a customer’s people are shown', () => {
  it('was decided for every route they are granted, and for no other', () => {
    expect(Object.keys(CUSTOMER_VIEWS).toSorted()).toEqual(grantedToCustomers().toSorted());
    expect(customerViewOf(ROUTES.connections)).toBeNull();
    expect(customerViewOf({})).toBeNull();
  });

  it('names no colleague and quotes none', () => {
    const incident = {
      id: ID,
      assetId: ID,
      customerId: ID,
      status: 'critical' as const,
      openedAt: AT,
      acknowledgedAt: AT,
      acknowledgedBy: 'Iemand',
      note: 'gaat weer mis',
    };
    const board = CUSTOMER_VIEWS.board?.(
      {
        position: 1,
        serverTime: AT,
        customers: [],
        services: [],
        cells: [],
        problems: [],
        incidents: [incident],
        notices: [{ kind: 'no-channel', subjectId: '', subjectName: '', since: null, text: '' }],
      },
      undefined,
    );
    expect(board?.incidents).toEqual([{ ...incident, acknowledgedBy: null, note: null }]);
    expect(board?.notices).toEqual([]);
  });

  it('finds no connections', () => {
    const hit = { id: ID, title: 'x', subtitle: '', customerId: ID, status: null };
    const hits = [
      { ...hit, kind: 'asset' as const },
      { ...hit, kind: 'connection' as const },
    ];
    expect(CUSTOMER_VIEWS.search?.(hits, undefined).map(({ kind }) => kind)).toEqual(['asset']);
  });

  it('does not tell which networks are dialled', () => {
    const site = {
      id: ID,
      customerId: ID,
      name: 'x',
      city: null,
      targets: { networks: ['10.0.0.0/8'], ports: ['443'] },
      assets: 0,
      archivedAt: null,
    };
    expect(CUSTOMER_VIEWS.sites?.([site], undefined)[0]?.targets).toEqual({ networks: [], ports: [] });
  });
});

describe('an auditor', () => {
  const history = [
    { ...interval('2026-03-01T00:00:00.000Z', null), aspect: 'reach', instance: '' },
    { ...interval('2025-01-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z'), aspect: 'reach', instance: '' },
  ];

  it('sees the history of the period and nothing before or after', () => {
    const seen = CUSTOMER_VIEWS.transitions?.(history, PERIOD);
    expect(seen?.map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
    ]);
    expect(CUSTOMER_VIEWS.transitions?.(history, undefined)).toEqual(history);
  });

  it('sees the measurements of the period and no other', () => {
    const inside = Date.parse(AT);
    const after = Date.parse('2026-04-01T00:00:00Z');
    const metrics = CUSTOMER_VIEWS.metrics?.(
      {
        checkId: 1,
        range: 'day',
        from: AT,
        to: AT,
        stepSeconds: 60,
        series: [
          {
            metric: 'm',
            points: [
              [inside, 1, 1, 1],
              [after, 2, 2, 2],
            ],
          },
        ],
        intervals: [interval('2026-05-01T00:00:00.000Z', null)],
      },
      PERIOD,
    );
    expect(metrics?.series).toEqual([{ metric: 'm', points: [[inside, 1, 1, 1]] }]);
    expect(metrics?.intervals).toEqual([]);
  });
});
