import type { CheckDetail } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { checkFixture } from '../../model/check-fixture';
import { linesOf } from './lines-of';

const seen = (aspect: string, instance: string, status: CheckDetail['status'] = 'ok') =>
  checkFixture({ aspect, instance, status });
const shown = (...checks: CheckDetail[]) =>
  linesOf(checks).map(({ name, status, state, loss, latency }) => [
    name,
    status,
    [state, loss, latency].map((check) => check?.status ?? null),
  ]);

describe('the internet lines of a device', () => {
  it.each<[string, CheckDetail[], unknown[]]>([
    ['are none where nothing tells of one', [seen('cpu', '')], []],
    [
      'hold state, loss and latency of one name',
      [seen('gateway', 'WAN'), seen('gateway-loss', 'WAN', 'warning'), seen('gateway-latency', 'WAN')],
      [['WAN', 'warning', ['ok', 'warning', 'ok']]],
    ],
    [
      'are worst first; one that is not known is not well',
      [seen('gateway', 'WAN1'), seen('gateway', 'WAN2', 'unknown')],
      [
        ['WAN2', 'unknown', ['unknown', null, null]],
        ['WAN1', 'ok', ['ok', null, null]],
      ],
    ],
    [
      'believe the worse of two sources',
      [seen('gateway', 'WAN'), seen('gateway', 'WAN', 'critical')],
      [['WAN', 'critical', ['critical', null, null]]],
    ],
  ])('%s', (_rule, checks, expected) => {
    expect(shown(...checks)).toEqual(expected);
  });
});
