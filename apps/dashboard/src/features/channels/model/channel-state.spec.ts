import type { Channel } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { stateOf } from './channel-state';

const CHANNEL: Channel = {
  id: 'c',
  kind: 'email',
  name: 'Support',
  settings: {},
  credentials: 'set',
  enabled: true,
  lastSuccessAt: '2026-11-23T07:00:00Z',
  failingSince: null,
  lastError: null,
  queued: 0,
  failed: 0,
};
const SINCE = '2026-11-23T06:00:00Z';

describe('the state of a channel', () => {
  it.each([
    ['what has worked and does not fail is ok', {}, 'ok'],
    ['what fails is stuck, whatever worked before', { failingSince: SINCE }, 'stuck'],
    ['what was never tried is not ok', { lastSuccessAt: null }, 'unused'],
    [
      'missing credentials explain the failing',
      { credentials: 'missing', failingSince: SINCE },
      'missing-credentials',
    ],
    ['no credentials may be needed', { credentials: 'not-needed' }, 'ok'],
    ['what is off is nothing else', { enabled: false, failingSince: SINCE }, 'disabled'],
  ] as const)('%s', (_rule, change, expected) => {
    expect(stateOf({ ...CHANNEL, ...change })).toBe(expected);
  });
});
