import { describe, expect, it } from 'vitest';
import { createServerClock } from './server-clock';

const NOON = Date.UTC(2026, 10, 23, 12);
const iso = (ms: number) => new Date(ms).toISOString();

describe('the clock of the server', () => {
  it('is this machine while nothing was heard', () => {
    expect(createServerClock(() => NOON).now()).toBe(NOON);
  });

  it('corrects a machine that runs ten minutes ahead', () => {
    const clock = createServerClock(() => NOON + 600_000);
    clock.set(iso(NOON));
    expect(clock.now()).toBe(NOON);
  });

  it('believes the message that travelled fastest', () => {
    let local = NOON;
    const clock = createServerClock(() => local);
    local = NOON + 900;
    clock.set(iso(NOON));
    local = NOON + 5_050;
    clock.set(iso(NOON + 5_000));
    expect(clock.now() - local).toBe(-50);
  });

  it('follows when either clock is put right', () => {
    let local = NOON;
    const clock = createServerClock(() => local);
    clock.set(iso(NOON));
    local = NOON - 3_600_000;
    clock.set(iso(NOON));
    expect(clock.now()).toBe(NOON);
  });

  it('ignores what is no time', () => {
    const clock = createServerClock(() => NOON);
    clock.set('yesterday');
    expect(clock.now()).toBe(NOON);
  });
});
