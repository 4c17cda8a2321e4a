import { expect, test } from 'vitest';
import { initialState } from '../status/decide';
import type { PollReport } from '../status/observation';
import type { Policy } from '../status/policy';
import { decideOutcome } from './decide-outcome';
import type { AspectRules } from './outcome';
import { checkKey, type PlannedAsset, type PollPlan } from './plan';

const NOW = Date.UTC(2027, 0, 20, 12);
const DISK: Policy = { kind: 'state', ok: ['ok'], warning: [], critical: ['failed'], whenGone: 'critical' };
const NOTICE: Policy = { kind: 'state', ok: ['ok'], warning: [], critical: [] };

const asset: PlannedAsset = {
  key: 'host',
  assetId: 'a',
  customerId: 'c',
  name: 'srv1',
  kind: 'server',
  serviceCode: 'server',
  inMaintenance: false,
};
const rules: AspectRules = {
  ruleOf: (_plan, aspect) => ({
    policy: aspect === 'disk' ? DISK : NOTICE,
    confirmation: { attempts: 1, retrySeconds: 10 },
  }),
  reachAspect: () => null,
  expectedBackupAt: () => null,
  catalogueOf: () => ({ releases: [], desired: [] }),
};

function plan(aspect: string, instance: string, own: Policy | null = null): PollPlan {
  const state = { ...initialState(0), status: 'ok' as const, measuredAt: NOW - 60_000 };
  const check = { id: 1, asset, aspect, instance, policy: own, state, forecastAt: null, createdAt: 0 };
  return {
    connectionId: 'k',
    connectionName: 'iDRAC',
    customerId: 'c',
    collector: 'redfish',
    version: 1,
    settings: {},
    targets: null,
    sealed: null,
    intervalSeconds: 300,
    memory: null,
    fence: 1,
    readings: new Map(),
    lastSuccessAt: NOW - 60_000,
    assets: new Map([['host', asset]]),
    found: new Map(),
    checks: new Map([[checkKey('host', aspect, instance), check]]),
    fault: null,
    answerAt: null,
  };
}

function decided(planned: PollPlan, report: Partial<PollReport>) {
  const seen: PollReport = {
    assets: [{ key: 'host', kind: 'server', name: 'srv1', facts: {} }],
    observations: [],
    complete: true,
    ...report,
  };
  const outcome = {
    ok: true as const,
    at: NOW,
    durationMs: 5,
    report: seen,
    memory: undefined,
    answers: {},
  };
  return decideOutcome(planned, outcome, rules).checks.map(({ state, reading }) => ({
    status: state.status,
    reason: state.reason.code,
    reading,
  }));
}

const gone = [{ status: 'critical', reason: 'part-gone', reading: null }];
const seen = (value: string) => [
  { asset: 'host', aspect: 'disk', instance: 'Bay 2', reading: { kind: 'state' as const, value } },
];

test.each([
  ['a disk that a complete answer no longer names is missing', plan('disk', 'Bay 2'), {}, gone],
  [
    'a disk that is named says itself how it is',
    plan('disk', 'Bay 2'),
    { observations: seen('ok') },
    [{ status: 'ok', reason: 'state', reading: { kind: 'state', value: 'ok' } }],
  ],
  ['an answer that is not complete says nothing of it', plan('disk', 'Bay 2'), { complete: false }, []],
  ['the device itself was not named: that is another matter', plan('disk', 'Bay 2'), { assets: [] }, []],
  ['what is no part only falls silent', plan('notice', ''), {}, []],
  ['a policy of a person that does not ask for it', plan('disk', 'Bay 2', NOTICE), {}, []],
])('%s', (_rule, planned, report, expected) => {
  expect(decided(planned, report)).toEqual(expected);
});
