import type { PollMetrics, PollStore } from '@nachtwacht/features-polling';
import type { LiveServer } from '@nachtwacht/realtime';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

interface Sources {
  readonly polls?: PollMetrics | undefined;
  readonly store?: PollStore | undefined;
  readonly live?: LiveServer | undefined;
}

/** What this process says about itself: polls, lag, faults, sockets, event loop and memory. */
export class ProcessMetrics {
  private readonly registry = new Registry();

  constructor({ polls, store, live }: Sources) {
    collectDefaultMetrics({ register: this.registry });
    if (polls) this.pollCounters(polls);
    if (store) this.lag(store);
    if (live) this.gauge('nachtwacht_sockets', 'Browsers connected to this process.', () => live.connected);
  }

  text(): Promise<string> {
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
    const due = new Gauge({
      name: 'nachtwacht_polls_due',
      help: 'Connections that are due and not yet claimed.',
      registers: [this.registry],
    });
    const oldest = new Gauge({
      name: 'nachtwacht_poll_lag_seconds',
      help: 'How long the oldest of them has been waiting.',
      registers: [this.registry],
      collect: async () => {
        const lag = await store.lag();
        due.set(lag.due);
        oldest.set(lag.oldestSeconds);
      },
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
