import type { PollOutcome, PollPlan, PollResult, WriteSummary } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { Collectors } from '../collectors';
import { PollStore, Pulse } from '../ports';
import { ResultWriter } from '../store/result-writer';
import { PollBatchService } from './poll-batch.service';
import { PollMetrics } from './poll-metrics';

const BATCH = { leaseToken: '1', connectionIds: [] };

function planOf(connectionId: string): PollPlan {
  return {
    connectionId,
    connectionName: connectionId,
    customerId: null,
    collector: 'http',
    version: 1,
    settings: {},
    sealed: null,
    intervalSeconds: 60,
    memory: null,
    fence: 0,
    readings: new Map(),
    lastSuccessAt: null,
    assets: new Map(),
    found: new Map(),
    checks: new Map(),
    fault: null,
    targets: null,
    answerAt: null,
  };
}

/** Targets answer when the spec says so, and the store keeps what it is given, or refuses it. */
function world({
  targets,
  places,
  refuses = false,
}: {
  targets: string[];
  places: number;
  refuses?: boolean;
}) {
  const begun: string[] = [];
  const answers = new Map<string, () => void>();
  const stored: string[] = [];
  class Store extends PollStore {
    load = () => Promise.resolve({ plans: targets.map(planOf), now: 1_000 });
    write = (results: readonly PollResult[]): Promise<WriteSummary> => {
      if (refuses) return Promise.reject(new Error('no database'));
      stored.push(...results.map(({ plan }) => plan.connectionId));
      return Promise.resolve({ written: results.length, fenced: 0, transitions: 0, runs: 0, versions: 0 });
    };
    claim = () => Promise.resolve([]);
    markStale = () => Promise.resolve(0);
    wakeMaintenance = () => Promise.resolve(0);
    claimTest = () => Promise.resolve(null);
    finishTest = () => Promise.resolve();
    lag = () => Promise.resolve({ due: 0, oldestSeconds: 0 });
  }
  class Answering extends Collectors {
    poll = ({ connectionId }: PollPlan) =>
      new Promise<PollOutcome>((resolve) => {
        begun.push(connectionId);
        const fault = { class: 'timeout', text: 'no answer' } as const;
        answers.set(connectionId, () => {
          resolve({ ok: false, at: 1_000, durationMs: 1, fault });
        });
      });
    ruleOf = () => null;
    reachAspect = () => null;
    expectedBackupAt = () => null;
    catalogueOf = () => ({ releases: [], desired: [] });
  }
  class Quiet extends Pulse {
    changed = () => undefined;
  }
  const store = new Store();
  const writer = new ResultWriter(store, new Quiet(), new PollMetrics());
  return {
    begun,
    stored,
    answer: (id: string) => answers.get(id)?.(),
    polls: new PollBatchService(store, new Answering(), writer, places),
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a batch', () => {
  it('is done when every poll has begun, so that a silent target holds back none but itself', async () => {
    const { polls, begun, stored, answer } = world({ targets: ['silent', 'b', 'c'], places: 2 });
    const work = polls.work(BATCH);
    await turn();
    expect(begun).toEqual(['silent', 'b']);
    answer('b');
    await work;
    expect(begun).toEqual(['silent', 'b', 'c']);
    expect(polls.active).toBe(2);
    answer('c');
    answer('silent');
    await polls.idle();
    expect(stored.sort()).toEqual(['b', 'c', 'silent']);
    expect(polls.active).toBe(0);
  });

  it('frees its places when a result could not be stored', async () => {
    const { polls, stored, answer } = world({ targets: ['a'], places: 1, refuses: true });
    await polls.work(BATCH);
    answer('a');
    await polls.idle();
    expect(stored).toEqual([]);
    expect(polls.active).toBe(0);
  });
});
