import type { HttpReply } from '@nachtwacht/collector-kit';
import { expect, it } from 'vitest';
import { isExpired, tokenIn } from './token';

const NOW = Date.UTC(2026, 10, 22, 6);
const tokenOf = (body: object) =>
  tokenIn(
    {
      status: 200,
      headers: {},
      body: JSON.stringify(body),
      timing: { totalMs: 1, firstByteMs: 1 },
    } satisfies HttpReply,
    NOW,
  );

it.each([
  ['is used while it is good', 900, 0, false],
  ['is not used in its last seconds', 900, 896, true],
  ['is not used after its end', 900, 901, true],
  ['is used as long as it works, where its life is not told', undefined, 90_000, false],
])('a token %s', (_rule, seconds, after, expected) => {
  const token = tokenOf({ access_token: 'a', refresh_token: 'r', expires_in: seconds });
  expect(isExpired(token, NOW + after * 1000)).toBe(expected);
});
