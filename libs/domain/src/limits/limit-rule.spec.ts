import { describe, expect, test } from 'vitest';
import type { AspectRule } from '../polling/aspect-rule';
import type { LevelPolicy, Policy, StatePolicy } from '../status/policy';
import { crossedLimits } from './crossed-limits';
import { fitted } from './fitted';
import { limitedRule, ruleThatHolds, type LimitRule } from './limit-rule';

const LEVEL: LevelPolicy = { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: 90 };
const STATE: StatePolicy = { kind: 'state', ok: ['on'], warning: ['Idle'], critical: ['off'] };
const OWN: AspectRule = { policy: LEVEL, confirmation: { attempts: 3, retrySeconds: 10 } };

function rule(over: Partial<LimitRule>, warning = 70): LimitRule {
  return {
    aspect: 'disk',
    assetKind: null,
    customerId: null,
    policy: { ...LEVEL, warning },
    attempts: null,
    ...over,
  };
}
const about = { aspect: 'disk', kind: 'server' as const, customerId: 'c1' };
const all = rule({});
const servers = rule({ assetKind: 'server' });
const customer = rule({ customerId: 'c1' });
const itsServers = rule({ customerId: 'c1', assetKind: 'server' });

describe('of several rules', () => {
  test.each([
    ['none holds where there is none', [], null],
    ['one for all holds where there is no other', [all], all],
    ['one for the kind goes before it', [servers, all], servers],
    ['one of the customer goes before the kind', [all, customer, servers], customer],
    ['the customer’s own for the kind goes first', [itsServers, customer, servers, all], itsServers],
    ['another customer’s does not hold', [rule({ customerId: 'c2' }), all], all],
    ['one for another kind does not hold', [rule({ assetKind: 'nas' })], null],
    ['one for another aspect does not hold', [rule({ aspect: 'memory' })], null],
  ])('%s', (_rule, rules, expected) => {
    expect(ruleThatHolds(rules, about)).toBe(expected);
    expect(ruleThatHolds([...rules].reverse(), about)).toBe(expected);
  });
});

describe('what is judged by', () => {
  test('is the very rule of the collector where nobody changed a limit', () => {
    expect(limitedRule(OWN, [], about)).toBe(OWN);
    expect(limitedRule(OWN, [rule({ aspect: 'memory' })], about)).toBe(OWN);
  });

  test('is the chosen policy, confirmed as often as the collector says', () => {
    expect(limitedRule(OWN, [all], about)).toEqual({
      policy: { ...LEVEL, warning: 70 },
      confirmation: { attempts: 3, retrySeconds: 10 },
    });
  });

  test('is confirmed as often as the rule says', () => {
    expect(limitedRule(OWN, [rule({ attempts: 5 })], about).confirmation).toEqual({
      attempts: 5,
      retrySeconds: 10,
    });
  });
});

test.each<[string, Policy, Policy, Policy | null]>([
  ['limits of the same unit fit', LEVEL, { ...LEVEL, critical: 99 }, { ...LEVEL, critical: 99 }],
  ['limits of another unit do not', LEVEL, { ...LEVEL, unit: 'celsius' }, null],
  ['limits of the other direction do not', LEVEL, { ...LEVEL, bad: 'below' }, null],
  ['a policy of another kind does not', LEVEL, STATE, null],
  [
    'words are moved, and a word that the rule does not know keeps its meaning, whatever its case',
    STATE,
    { kind: 'state', ok: ['ON', 'idle'], warning: [], critical: [] },
    { kind: 'state', ok: ['ON', 'idle'], warning: [], critical: ['off'] },
  ],
  [
    'backups are agreed per job',
    { kind: 'backup', schedule: null, graceMinutes: 0, maxAgeHours: 1, maxDurationHours: 1 },
    { kind: 'backup', schedule: null, graceMinutes: 0, maxAgeHours: 9, maxDurationHours: 1 },
    null,
  ],
])('%s', (_rule, own, chosen, expected) => {
  expect(fitted(own, chosen)).toEqual(expected);
});

test.each<[string, Policy, readonly string[]]>([
  ['a warning below the critical limit', LEVEL, []],
  ['both at once', { ...LEVEL, warning: 90 }, []],
  ['a warning above it', { ...LEVEL, warning: 91 }, ['limits']],
  ['no critical limit at all', { ...LEVEL, critical: null }, []],
  ['a warning above it, where little is bad', { ...LEVEL, bad: 'below', warning: 91 }, []],
  ['a warning below it, where little is bad', { ...LEVEL, bad: 'below' }, ['limits']],
  [
    'a disk that is critical before it warns',
    { ...LEVEL, fullWithinDays: { warning: 3, critical: 7 } },
    ['fullWithinDays'],
  ],
  [
    'a line',
    {
      kind: 'reach',
      lossPercent: { warning: 20, critical: 10 },
      latencyMs: { warning: 5, critical: null },
    },
    ['lossPercent'],
  ],
  ['a date', { kind: 'expiry', warningDays: 7, criticalDays: 14 }, ['days']],
  ['words', STATE, []],
])('limits cross: %s', (_rule, policy, expected) => {
  expect(crossedLimits(policy)).toEqual(expected);
});
