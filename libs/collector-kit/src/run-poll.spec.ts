import type { Fault, FaultClass, Observation } from '@nachtwacht/domain';
import { FAULT_CLASSES } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { PollFault, type AnyCollector } from './collector';
import { createAddressGuard } from './io/address-guard';
import { createPollContext, type OpenPollContext } from './io/create-poll-context';
import { reachObservation, runPoll } from './run-poll';
import { sampleCollector } from './testing/sample-collector';

function openContext(): OpenPollContext {
  return createPollContext({
    deadlineMs: 1_000,
    clock: { now: () => 5 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
  });
}

async function run(collector: AnyCollector, open: () => OpenPollContext = openContext) {
  return runPoll({ collector, settings: {}, credentials: null, memory: null, openContext: open, now: 5 });
}

const observation: Observation = {
  asset: 'host',
  aspect: 'disk',
  instance: 'C:',
  reading: { kind: 'level', value: 5, unit: 'percent' },
};

describe('a poll', () => {
  it('brings the answers, what was made of them and how long it took', async () => {
    const outcome = await run(
      sampleCollector({
        poll: (context) => Promise.resolve({ at: context.now() }),
        map: (answers) => ({
          report: {
            assets: [{ key: 'host', kind: 'other', name: 'Host', facts: {} }],
            observations: [{ ...observation, detail: `at ${String(answers['at'])}` }],
            complete: true,
          },
          memory: { counter: 1 },
        }),
      }),
    );
    expect(outcome).toEqual({
      ok: true,
      answers: { at: 5 },
      mapped: {
        report: {
          assets: [{ key: 'host', kind: 'other', name: 'Host', facts: {} }],
          observations: [{ ...observation, detail: 'at 5' }],
          complete: true,
        },
        memory: { counter: 1 },
      },
      overflow: null,
      durationMs: expect.any(Number) as number,
    });
  });

  const thrown: readonly [string, unknown, Fault][] = [
    [
      'a fault ends it as it is',
      new PollFault({ class: 'auth', text: 'HTTP 401' }),
      { class: 'auth', text: 'HTTP 401' },
    ],
    [
      'the text of a fault is made fit to show',
      new PollFault({ class: 'timeout', text: `a\u0000b\n${'x'.repeat(1_000)}` }),
      { class: 'timeout', text: `a b ${'x'.repeat(296)}` },
    ],
    [
      'a defect of the collector does not count against the asset',
      new TypeError("Cannot read properties of undefined (reading 'x')"),
      { class: 'bad-reply', text: "The collector failed: Cannot read properties of undefined (reading 'x')" },
    ],
    ['even when it throws nonsense', 'oops', { class: 'bad-reply', text: 'The collector failed: oops' }],
  ];
  it.each(thrown)('%s', async (_, error, fault) => {
    const failing = (): never => {
      throw error;
    };
    const inPoll = await run(sampleCollector({ poll: () => Promise.resolve().then(failing) }));
    const inMap = await run(sampleCollector({ map: failing }));
    expect(inPoll).toMatchObject({ ok: false, fault, answers: null });
    expect(inMap).toMatchObject({ ok: false, fault, answers: {} });
  });

  it('closes the world behind it, whether it went well or not', async () => {
    let closed = 0;
    const counting = (): OpenPollContext => {
      const context = openContext();
      const close = context.close.bind(context);
      return Object.assign(context, {
        close: () => {
          closed++;
          close();
        },
      });
    };
    await run(sampleCollector({}), counting);
    await run(sampleCollector({ poll: () => Promise.reject(new Error('x')) }), counting);
    expect(closed).toBe(2);
  });

  it('fails when the world can not be opened', async () => {
    const outcome = await run(sampleCollector({}), () => {
      throw new Error('no world');
    });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'bad-reply' } });
  });
});

describe('a failed poll and the connected system itself', () => {
  it.each(FAULT_CLASSES)('%s', (kind: FaultClass) => {
    const fault: Fault = { class: kind, text: 'x' };
    const expected =
      kind === 'unreachable' || kind === 'timeout'
        ? { asset: 'host', aspect: 'reach', instance: '', reading: { kind: 'reach', fault } }
        : null;
    expect(reachObservation(sampleCollector({}), fault)).toEqual(expected);
  });

  it('says nothing where the collector has no aspect for it', () => {
    const collector = { ...sampleCollector({}), aspects: {} };
    expect(reachObservation(collector, { class: 'timeout', text: 'x' })).toBeNull();
  });
});
