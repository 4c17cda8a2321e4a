import { describe, expect, it } from 'vitest';
import { keepRunning } from './keep-running';
import type { EmbeddedPostgres } from './embedded-postgres';

/** One that falls as often as is said, and starts again as often as is said. */
function frail(falls: number, starts: number) {
  const told = { ended: 0, failed: 0, running: 0 };
  let [fallen, started] = [0, 0];
  let isUp = true;
  const postgres: EmbeddedPostgres = {
    url: '',
    logins: { api: '', worker: '' },
    adopted: false,
    isWell: () => {
      if (isUp && fallen < falls) {
        isUp = false;
        fallen += 1;
      }
      return Promise.resolve(isUp);
    },
    startAgain: () => {
      if (started === starts) return Promise.reject(new Error('No space left on device'));
      started += 1;
      isUp = true;
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
  };
  return { postgres, told };
}

function keep({ postgres, told }: ReturnType<typeof frail>, onRunning: () => void = () => undefined) {
  return keepRunning(postgres, {
    lookEveryMs: 1,
    pausesMs: [0, 1, 1],
    onEnded: () => (told.ended += 1),
    onFailed: () => (told.failed += 1),
    onRunning: () => {
      told.running += 1;
      onRunning();
    },
  });
}

describe('keeping PostgreSQL running', () => {
  it('starts it again each time it fell', async () => {
    const one = frail(2, Infinity);
    await new Promise<void>((resolve) => {
      const keeper = keep(one, () => {
        if (one.told.running === 2) void keeper.stop().then(resolve);
      });
    });
    expect(one.told).toEqual({ ended: 2, failed: 0, running: 2 });
  });

  it.each([
    ['does not start', frail(1, 0), { ended: 1, failed: 3, running: 0 }, 'No space left on device'],
    ['falls again and again', frail(Infinity, Infinity), { ended: 3, failed: 0, running: 3 }, 'postgres.log'],
  ])('gives up when it %s, and says why', async (_rule, one, told, reason) => {
    const error = await keep(one).gaveUp;
    expect(error.message).toContain('did not stay up in 3 attempts');
    expect(error.message).toContain(reason);
    expect(one.told).toMatchObject({ failed: told.failed, running: told.running });
  });

  it('leaves it alone once it was asked to stop', async () => {
    const one = frail(Infinity, Infinity);
    await keep(one).stop();
    expect(one.told).toEqual({ ended: 0, failed: 0, running: 0 });
  });
});
