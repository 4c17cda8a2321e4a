import { describe, expect, it } from 'vitest';
import { SingleFlight } from './single-flight';

/** A task that waits until it is let go, and counts how many of it are in the air. */
function gated() {
  const gates: ReturnType<typeof Promise.withResolvers<undefined>>[] = [];
  const seen = { started: 0, atOnce: 0, most: 0 };
  const task = async () => {
    seen.started += 1;
    seen.atOnce += 1;
    seen.most = Math.max(seen.most, seen.atOnce);
    const gate = Promise.withResolvers<undefined>();
    gates.push(gate);
    await gate.promise.finally(() => (seen.atOnce -= 1));
  };
  const breath = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    seen,
    task,
    end: async (error?: Error) => {
      await breath();
      const gate = gates.shift();
      if (error) gate?.reject(error);
      else gate?.resolve(undefined);
      await breath();
    },
  };
}

describe('one flight at a time', () => {
  it('remembers any number of calls during a flight as one more flight', async () => {
    const { seen, task, end } = gated();
    const flight = new SingleFlight(task, () => undefined);
    flight.trigger();
    await end();
    expect(seen.started).toBe(1);
    flight.trigger();
    await new Promise((resolve) => setImmediate(resolve));
    for (let call = 0; call < 5; call++) flight.trigger();
    await end();
    await end();
    await flight.idle();
    expect(seen).toEqual({ started: 3, atOnce: 0, most: 1 });
  });

  it('flies again for a call that came during a flight that failed', async () => {
    const { seen, task, end } = gated();
    const errors: unknown[] = [];
    const flight = new SingleFlight(task, (error) => errors.push(error));
    flight.trigger();
    await new Promise((resolve) => setImmediate(resolve));
    flight.trigger();
    await end(new Error('no'));
    expect(seen.started).toBe(2);
    await end();
    await flight.idle();
    expect(errors).toEqual([new Error('no')]);
  });

  it('goes on after a task that throws before it began to wait', async () => {
    let runs = 0;
    const errors: unknown[] = [];
    const flight = new SingleFlight(
      () => {
        runs += 1;
        throw new Error('at once');
      },
      (error) => errors.push(error),
    );
    flight.trigger();
    await flight.idle();
    flight.trigger();
    await flight.idle();
    expect([runs, errors.length]).toEqual([2, 2]);
  });

  it('lets a task ask for another flight of itself without a second one beside it', async () => {
    let runs = 0;
    const flight: SingleFlight = new SingleFlight(
      () => {
        runs += 1;
        if (runs === 1) flight.trigger();
        return Promise.resolve();
      },
      () => undefined,
    );
    flight.trigger();
    await flight.idle();
    expect(runs).toBe(2);
  });

  it('is idle at once where nothing runs', async () => {
    await expect(
      new SingleFlight(
        () => Promise.resolve(),
        () => undefined,
      ).idle(),
    ).resolves.toBeUndefined();
  });
});
