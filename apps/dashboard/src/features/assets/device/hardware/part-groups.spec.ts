import type { CheckDetail } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { checkFixture } from '../../model/check-fixture';
import { partGroups } from './part-groups';

const part = (aspect: string, instance: string, status: CheckDetail['status'] = 'ok') =>
  checkFixture({ aspect, instance, status });
const degrees = checkFixture({
  aspect: 'temperature',
  policy: { kind: 'level', unit: 'celsius', bad: 'above', warning: 80, critical: 95 },
  reading: { kind: 'level', value: 40, unit: 'celsius' },
});
const shown = (...checks: CheckDetail[]) =>
  partGroups(checks).map(({ aspect, parts, bad }) => [aspect, parts.map(({ instance }) => instance), bad]);

describe('the parts of a device', () => {
  it.each<[string, CheckDetail[], unknown[]]>([
    ['are none where it tells of none', [degrees, part('reach', '')], []],
    [
      'are grouped by kind, in one order for every maker',
      [part('memory-module', 'A1'), part('fan', '1'), part('drive', '0')],
      [
        ['fan', ['1'], 0],
        ['drive', ['0'], 0],
        ['memory-module', ['A1'], 0],
      ],
    ],
    [
      'stand in the order of their numbers',
      [part('drive', 'Bay 10'), part('drive', 'Bay 2')],
      [['drive', ['Bay 2', 'Bay 10'], 0]],
    ],
    [
      'are worst first, within a kind and between kinds; not known is before what only warns',
      [
        part('fan', '1', 'warning'),
        part('drive', '0'),
        part('drive', '1', 'critical'),
        part('fan', '2', 'unknown'),
      ],
      [
        ['drive', ['1', '0'], 1],
        ['fan', ['2', '1'], 2],
      ],
    ],
  ])('%s', (_rule, checks, expected) => {
    expect(shown(...checks)).toEqual(expected);
  });
});
