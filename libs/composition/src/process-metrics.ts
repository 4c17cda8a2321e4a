import type { PollMetrics, PollStore } from '@nachtwacht/features-polling';
import type { PollQueue } from '@nachtwacht/queue';
import type { LiveServer } from '@nachtwacht/realtime';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { within } from './within';

const READING_MS = 3_000;

interface Sources {
  readonly polls?: PollMetrics | undefined;
  readonly store?: PollStore | undefined;
  readonly queue?: PollQueue | undefined;
  readonly live?: LiveServer | undefined;
}

/** What this process says about itself: polls, lag, faults, sockets, event loop and memory. */
export class ProcessMetrics {
  private readonly registry = new Registry();
  private readonly readings: (() => Promise<void>)[] = [];

  constructor({ polls, store, queue, live }: Sources) {
    collectDefaultMetrics({ register: this.registry });
    if (polls) this.pollCounters(polls);
    if (store) this.lag(store);
    if (queue)
      this.measured(
        () => queue.waiting(),
        [['nachtwacht_queue_batches', 'Batches of polls that wait in the queue.', (waiting) => waiting]],
      );
    if (live) this.sockets(live);
  }

  async text(): Promise<string> {
    await Promise.all(this.readings.map((read) => read()));
    return this.registry.metrics();
  }

  private pollCounters(polls: PollMetrics): void {
    this.counter('nachtwacht_polls_total', 'Polls whose result was stored.', () => polls.polls);
    this.counter(
      'nachtwacht_polls_fenced_total',
      'Results that came after their lease had passed on.',
      () => polls.fenced,
    );
    this.counter('nachtwacht_transitions_total', 'Changes of status.', () => polls.transitions);
    this.counter('nachtwacht_poll_seconds_total', 'Time spent in polls.', () => polls.pollSeconds);
    const faults = new Counter({
      name: 'nachtwacht_poll_faults_total',
      help: 'Polls that failed, by class of fault.',
      labelNames: ['class'],
      registers: [this.registry],
      collect: () => {
        faults.reset();
        for (const [name, count] of Object.entries(polls.faults)) faults.inc({ class: name }, count);
      },
    });
  }

  private lag(store: PollStore): void {
    this.measured(
      () => store.lag(),
      [
        ['nachtwacht_polls_due', 'Connections that are due and not yet claimed.', ({ due }) => due],
        [
          'nachtwacht_poll_lag_seconds',
          'How long the oldest of them has been waiting.',
          ({ oldestSeconds }) => oldestSeconds,
        ],
      ],
    );
  }

  private sockets(live: LiveServer): void {
    this.gauge('nachtwacht_sockets', 'Browsers connected to this process.', () => live.connected);
    this.counter(
      'nachtwacht_sockets_dropped_total',
      'Browsers disconnected because they did not read.',
      () => live.dropped,
    );
  }

  /** Gauges of one reading. While it fails they say NaN and the rest is told all the same: that is when one looks. */
  private measured<T>(
    read: () => Promise<T>,
    gauges: readonly (readonly [name: string, help: string, of: (value: T) => number])[],
  ): void {
    const made = gauges.map(([name, help, of]) => ({
      of,
      gauge: new Gauge({ name, help, registers: [this.registry] }),
    }));
    this.readings.push(async () => {
      const values = await within(READING_MS, read()).then(
        (value) => made.map(({ of }) => of(value)),
        () => made.map(() => NaN),
      );
      for (const [index, { gauge }] of made.entries()) gauge.set(values[index] ?? NaN);
    });
  }

  private counter(name: string, help: string, read: () => number): void {
    const counter = new Counter({
      name,
      help,
      registers: [this.registry],
      collect: () => {
        counter.reset();
        counter.inc(read());
      },
    });
  }

  private gauge(name: string, help: string, read: () => number): void {
    const gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: () => {
        gauge.set(read());
      },
    });
  }
}
