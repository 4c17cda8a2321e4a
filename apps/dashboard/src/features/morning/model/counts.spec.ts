import { describe, expect, it } from 'vitest';
import { countNights } from './counts';
import { followUpsOf } from './follow-ups';
import { night, SIGNED } from './morning-fixtures';

const followUp = (id: string, nights: number) => ({ followUp: { id, nights, reference: null } });

describe('the counts of a morning', () => {
  const counts = countNights([
    night('a'),
    night('b', SIGNED),
    night('c', { status: 'failed', ...followUp('f1', 2) }),
    night('d', { status: 'failed', closed: true, ...followUp('f1', 2) }),
    night('e', { status: 'warning', ...SIGNED }),
  ]);

  it('tell what is signed, left, and left for ever', () => {
    expect(counts).toMatchObject({ all: 5, signed: 2, toDo: 2, unsigned: 1, followUps: 1 });
  });

  it('name what is not signed by status, the worst first, without those that none has', () => {
    expect(counts.open).toEqual([
      { status: 'failed', nights: 2 },
      { status: 'success', nights: 1 },
    ]);
  });
});

it('names each failure that is worked on once, the longest first', () => {
  const nights = [
    night('a', followUp('f1', 2)),
    night('b', followUp('f2', 9)),
    night('c', followUp('f1', 2)),
    night('d'),
  ];
  expect(followUpsOf(nights).map(({ followUp: each }) => each?.id)).toEqual(['f2', 'f1']);
});
