import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyCollector } from '../../collector';
import type { RecordedCase } from '../cases';
import { heapAfterCleaning } from './heap';
import { holdToContract, memoryAfter } from './hold-to-contract';
import { mutate, mutations } from './mutate';
import { recordedCases } from './recordings';

/** In `npm test`; `npm run nightly` sets NACHTWACHT_MUTATIONS to 100,000. */
const USUAL_RUNS = 2_000;
const USUAL_SEED = 1;
const runs = Math.max(1, Number(process.env['NACHTWACHT_MUTATIONS'] ?? USUAL_RUNS) || USUAL_RUNS);
const isThorough = runs > USUAL_RUNS;
const GROWTH_ALLOWED_BYTES = 16 * 1024 * 1024;
const timeout = Math.max(60_000, runs * 60);

/**
 * `npm test` says the same of a commit each time, so its mutations are always the same; a night plays new ones, and what
 * fails prints its seed, which NACHTWACHT_SEED plays again. A limit of
 * Vitest can't end what never waits: without one of its own, the search for a smaller example of something slow would
 * go on for an hour.
 */
function parameters(numRuns: number): fc.Parameters<unknown> {
  const seed = Number(process.env['NACHTWACHT_SEED'] || (isThorough ? Number.NaN : USUAL_SEED));
  return {
    numRuns,
    plugins: [fc.interruptAfterTimeLimit(timeout * 0.8, { failOnInterrupt: true })],
    ...(Number.isInteger(seed) && { seed }),
  };
}

/**
 * No answer of a device, and nothing that was remembered, may hurt: it becomes a sound and bounded report or a
 * `PollFault`, in time, and nothing of it stays behind.
 */
export function describeHostility(collector: AnyCollector, cases: readonly RecordedCase[]): void {
  it('maps any answer to a sound report or ends with a PollFault', { timeout }, () => {
    if (cases.length === 0) throw new Error('no cases to start from');
    const recordings = recordedCases(cases, isThorough);
    // Cases are small and many of their mutations matter; of a recording, most are of what nobody reads.
    const share = recordings.length === 0 ? 0 : isThorough ? 3 : 1;
    const played = fc.oneof(
      { weight: 20 - share, arbitrary: fc.constantFrom(...cases) },
      ...(share === 0 ? [] : [{ weight: share, arbitrary: fc.constantFrom(...recordings) }]),
    );
    const play = (numRuns: number) => {
      fc.assert(
        fc.property(played, mutations, (recorded, list) => {
          const answers = mutate(recorded.answers, list) as RecordedCase['answers'];
          holdToContract(collector, { ...recorded, answers });
        }),
        parameters(numRuns),
      );
    };
    play(Math.min(runs, USUAL_RUNS));
    if (isThorough) {
      const before = heapAfterCleaning();
      play(runs - USUAL_RUNS);
      expect(heapAfterCleaning() - before).toBeLessThan(GROWTH_ALLOWED_BYTES);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('maps any memory to a sound report or ends with a PollFault', { timeout }, () => {
    const remembered = cases.map((recorded) => ({
      recorded,
      memory: recorded.memory ?? memoryAfter(collector, recorded),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...remembered),
        mutations,
        fc.anything(),
        ({ recorded, memory }, list, anything) => {
          const told = memory === null ? { memory: anything } : mutate({ memory }, list);
          holdToContract(collector, { ...recorded, memory: (told as { memory?: unknown }).memory ?? null });
        },
      ),
      parameters(Math.ceil(runs / 4)),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
}
