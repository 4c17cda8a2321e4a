import { boardFrom } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { incident, minutesAgo, problem, snapshot } from './board-fixtures';
import { countByStatus, createGroupMaker, isAcknowledged } from './problem-groups';

function groupsOf(patch: Parameters<typeof snapshot>[0]) {
  return createGroupMaker()(boardFrom(snapshot(patch)));
}

describe('the problems by asset', () => {
  it('gather the checks of an asset under the worst one', () => {
    const [group, ...none] = groupsOf({
      problems: [
        problem(1, { assetId: 'a', status: 'warning' }),
        problem(2, { assetId: 'a', status: 'critical' }),
        problem(3, { assetId: 'a', status: 'unknown' }),
      ],
    });
    expect(none).toEqual([]);
    expect(group).toMatchObject({ lead: { checkId: 2 }, customerName: 'Huisartsenpraktijk De Linde' });
    expect(group?.others.map(({ checkId }) => checkId)).toEqual([3, 1]);
  });

  it('let the newest of equally bad ones lead', () => {
    const [group] = groupsOf({
      problems: [
        problem(1, { assetId: 'a', since: minutesAgo(9) }),
        problem(2, { assetId: 'a', since: minutesAgo(3) }),
      ],
    });
    expect(group?.lead.checkId).toBe(2);
  });

  it('stand newest first, and a lesser problem beside an old one does not lift it', () => {
    const list = groupsOf({
      problems: [
        problem(1, { assetId: 'old', since: minutesAgo(60) }),
        problem(2, { assetId: 'old', status: 'warning', since: minutesAgo(1) }),
        problem(3, { assetId: 'new', status: 'warning', since: minutesAgo(5) }),
      ],
    });
    expect(list.map(({ assetId }) => assetId)).toEqual(['new', 'old']);
  });

  it('know their incident and whether it was taken', () => {
    const list = groupsOf({
      problems: [problem(1), problem(2, { since: minutesAgo(20) }), problem(3, { since: minutesAgo(30) })],
      incidents: [incident('a1', { acknowledgedAt: minutesAgo(1) }), incident('a2')],
    });
    expect(list.map(isAcknowledged)).toEqual([true, false, false]);
    expect(list.map((group) => group.incident?.id)).toEqual(['i-a1', 'i-a2', undefined]);
  });

  it('are counted by the worst of each asset', () => {
    const list = groupsOf({
      problems: [
        problem(1, { assetId: 'a' }),
        problem(2, { assetId: 'a', status: 'warning' }),
        problem(3, { status: 'maintenance' }),
      ],
    });
    expect(countByStatus(list)).toEqual({ ok: 0, warning: 0, unknown: 0, critical: 1, maintenance: 1 });
  });

  it('stay the very same objects while nothing in them changes', () => {
    const make = createGroupMaker();
    const given = snapshot({ problems: [problem(1), problem(2, { since: minutesAgo(20) })] });
    const before = make(boardFrom(given));
    const after = make(boardFrom({ ...given, incidents: [incident('a2')] }));
    expect(after.map((group, index) => group === before[index])).toEqual([true, false]);
  });
});
