import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severity, STATUSES, type ReasonCode, type Status } from '../status/status';
import { decideIncident } from './decide-incident';
import { asksForPerson, type CheckPresent, type OpenIncident } from './situation';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const minutes = (count: number) => NOON + count * 60_000;

function check(status: Status, since = minutes(0), code: ReasonCode = 'unreachable'): CheckPresent {
  return { checkId: 1, aspect: 'reach', instance: '', status, reason: { code }, since };
}

function openSince(status: Status, worstStatus = status, openedAt = minutes(0)): OpenIncident {
  return { id: 'i', status, worstStatus, openedAt };
}

const asset = { customerId: 'c', assetId: 'a' };
const NOW = minutes(60);

describe('whether an asset has an incident', () => {
  it.each([
    ['all is well: none', [check('ok')], 'none'],
    ['nothing is watched: none', [], 'none'],
    ['in maintenance: none', [check('maintenance')], 'none'],
    ['a check that was never measured is no problem yet', [check('unknown', NOON, 'never-measured')], 'none'],
    ['a warning opens one', [check('ok'), check('warning')], 'open'],
    ['critical opens one', [check('critical')], 'open'],
    ['lost sight opens one', [check('unknown', NOON, 'stale')], 'open'],
    ['a problem beside a check in maintenance opens one', [check('maintenance'), check('critical')], 'open'],
  ] as const)('%s', (_rule, checks, kind) => {
    expect(decideIncident({ ...asset, open: null, checks }, NOW).kind).toBe(kind);
  });

  it('takes the worst status and the moment of the first problem', () => {
    const checks = [check('warning', minutes(3)), check('critical', minutes(5)), check('ok', minutes(1))];
    expect(decideIncident({ ...asset, open: null, checks }, NOW)).toMatchObject({
      kind: 'open',
      status: 'critical',
      at: minutes(3),
      problems: [checks[0], checks[1]],
    });
  });

  it('never opens one in the future', () => {
    const decision = decideIncident({ ...asset, open: null, checks: [check('critical', minutes(90))] }, NOW);
    expect(decision).toMatchObject({ kind: 'open', at: NOW });
  });
});

describe('what becomes of an open incident', () => {
  it.each([
    ['nothing while its status stays', openSince('critical'), [check('critical')], { kind: 'none' }],
    [
      'it worsens with its worst check',
      openSince('warning'),
      [check('warning'), check('critical', minutes(10))],
      { kind: 'change', status: 'critical', worstStatus: 'critical', at: minutes(10) },
    ],
    [
      'it eases, and remembers the worst',
      openSince('critical'),
      [check('warning', minutes(20))],
      { kind: 'change', status: 'warning', worstStatus: 'critical', at: minutes(20) },
    ],
    [
      'lost sight outranks a warning',
      openSince('warning'),
      [check('warning'), check('unknown', minutes(5), 'source-fault')],
      { kind: 'change', status: 'unknown', worstStatus: 'unknown' },
    ],
    [
      'it closes when the last check recovered',
      openSince('critical'),
      [check('ok', minutes(30)), check('ok', minutes(-9))],
      { kind: 'close', because: 'recovered', at: minutes(30) },
    ],
    [
      'maintenance closes it without good news',
      openSince('critical'),
      [check('ok', minutes(1)), check('maintenance', minutes(31))],
      { kind: 'close', because: 'maintenance', at: minutes(31) },
    ],
    [
      'it closes when the asset is no longer watched',
      openSince('critical'),
      [],
      { kind: 'close', because: 'not-watched', at: NOW },
    ],
    [
      'checks that were never measured are no recovery',
      openSince('critical'),
      [check('unknown', minutes(40), 'never-measured')],
      { kind: 'close', because: 'not-watched', at: minutes(40) },
    ],
    [
      'the checks that are left can not date it: now',
      openSince('critical'),
      [check('ok', minutes(-500))],
      { kind: 'close', because: 'recovered', at: NOW },
    ],
  ] as const)('%s', (_rule, open, checks, expected) => {
    expect(decideIncident({ ...asset, open, checks }, NOW)).toMatchObject(expected);
  });
});

describe('whatever the checks say', () => {
  const anyCheck = fc
    .record({
      status: fc.constantFrom(...STATUSES),
      since: fc.integer({ min: minutes(-100), max: minutes(100) }),
      code: fc.constantFrom<ReasonCode>('never-measured', 'stale', 'unreachable'),
    })
    .map(({ status, since, code }) => check(status, since, code));
  const anyOpen = fc.option(
    fc.constantFrom<Status>('warning', 'unknown', 'critical').map((status) => openSince(status)),
  );

  it('there is an incident afterwards exactly when a check asks for a person, with the worst status', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 8 }), anyOpen, (checks, open) => {
        const decision = decideIncident({ ...asset, open, checks }, NOW);
        const problems = checks.filter(asksForPerson);
        const after =
          decision.kind === 'none' ? open?.status : decision.kind === 'close' ? null : decision.status;
        expect(after != null).toBe(problems.length > 0);
        for (const problem of problems)
          expect(severity(problem.status)).toBeLessThanOrEqual(severity(after ?? 'ok'));
      }),
    );
  });

  it('deciding again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 8 }), anyOpen, (checks, open) => {
        const first = decideIncident({ ...asset, open, checks }, NOW);
        if (first.kind === 'none') return;
        const next =
          first.kind === 'close'
            ? null
            : openSince(first.status, first.kind === 'open' ? first.status : first.worstStatus);
        expect(decideIncident({ ...asset, open: next, checks }, NOW)).toEqual({ kind: 'none' });
      }),
    );
  });
});
