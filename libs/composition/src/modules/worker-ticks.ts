import { BoardSquares, ReactorRunner, RelayService } from '@nachtwacht/features-board';
import {
  BatchQueue,
  ClaimService,
  ConnectionTestService,
  ForecastService,
  HistoryService,
  PollBatchService,
  WatchService,
} from '@nachtwacht/features-polling';
import { PulseHub, SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DUE, LOG } from './tokens';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const GATHER_MS = 20;

/**
 * The local clockwork of a worker. Every tick may run in every replica at once: the database decides who gets what.
 * A tick that is still running when the next comes is not started twice.
 */
@Injectable()
export class WorkerTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly flights: Record<
    | 'claim'
    | 'relay'
    | 'squares'
    | 'tests'
    | 'stale'
    | 'maintenance'
    | 'rollUp'
    | 'keep'
    | 'forecast'
    | 'forget',
    SingleFlight
  >;
  private stopListening: () => void = () => undefined;
  private claimSoon: NodeJS.Timeout | null = null;
  private ready = false;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(PulseHub) private readonly pulse: PulseHub,
    @Inject(DUE) private readonly due: PulseHub,
    @Inject(BatchQueue) private readonly queue: BatchQueue,
    @Inject(PollBatchService) private readonly batches: PollBatchService,
    @Inject(RelayService) private readonly relays: RelayService,
    @Inject(ReactorRunner) private readonly reactors: ReactorRunner,
    @Inject(BoardSquares) squares: BoardSquares,
    @Inject(HistoryService) private readonly history: HistoryService,
    @Inject(ClaimService) claims: ClaimService,
    @Inject(WatchService) watch: WatchService,
    @Inject(ConnectionTestService) tests: ConnectionTestService,
    @Inject(ForecastService) forecasts: ForecastService,
  ) {
    this.flights = {
      claim: this.flight('claim', () => claims.claimDue()),
      relay: this.flight('relay', () => this.relayAndReact()),
      squares: this.flight('squares', () => squares.count()),
      tests: this.flight('tests', () => tests.runWaiting()),
      stale: this.flight('stale', () => watch.markStale()),
      maintenance: this.flight('maintenance', () => watch.wakeMaintenance()),
      rollUp: this.flight('roll-up', () => history.rollUp()),
      keep: this.flight('keep-partitions', () => this.keepPartitions()),
      forecast: this.flight('forecast', () => forecasts.forecastAll()),
      forget: this.flight('forget', () => this.relays.forgetOld()),
    };
  }

  /** Partitions first: a result without one could not be stored. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keepPartitions();
    await this.reactors.register();
    this.queue.take((batch) => this.batches.work(batch));
    const stops = [
      this.pulse.onChanged(() => {
        this.flights.relay.trigger();
        this.flights.tests.trigger();
      }),
      this.due.onChanged(() => {
        this.claimInAMoment();
      }),
    ];
    this.stopListening = () => {
      for (const stop of stops) stop();
    };
    this.ready = true;
  }

  async onApplicationShutdown(): Promise<void> {
    this.ready = false;
    this.stopListening();
    if (this.claimSoon) clearTimeout(this.claimSoon);
    await Promise.all(Object.values(this.flights).map((flight) => flight.idle()));
  }

  @Interval(SECOND / 2)
  claim(): void {
    this.tick('claim');
  }

  /** A pulse starts these at once; the tick is for a signal that was missed. */
  @Interval(SECOND)
  look(): void {
    this.tick('relay');
    this.tick('tests');
    this.tick('squares');
  }

  @Interval(5 * SECOND)
  stale(): void {
    this.tick('stale');
    this.tick('maintenance');
  }

  @Interval(MINUTE)
  rollUp(): void {
    this.tick('rollUp');
  }

  @Interval(30 * MINUTE)
  keep(): void {
    this.tick('keep');
    this.tick('forecast');
    this.tick('forget');
  }

  private tick(name: keyof WorkerTicks['flights']): void {
    if (this.ready) this.flights[name].trigger();
  }

  /** At night thousands of jobs report themselves within minutes: one claim takes all that came within a moment. */
  private claimInAMoment(): void {
    this.claimSoon ??= setTimeout(() => {
      this.claimSoon = null;
      this.tick('claim');
    }, GATHER_MS);
  }

  private async relayAndReact(): Promise<void> {
    const numbered = await this.relays.relay();
    if (numbered > 0) this.pulse.changed();
    // What the reactors did is a change too.
    if ((await this.reactors.run()) > 0) this.pulse.changed();
  }

  private async keepPartitions(): Promise<void> {
    const dropped = await this.history.keepPartitions();
    if (dropped.length > 0) this.log.info({ dropped }, 'dropped metrics that are past their time');
  }

  private flight(name: string, task: () => Promise<unknown>): SingleFlight {
    return new SingleFlight(task, (error) => {
      this.log.error({ err: error, tick: name }, 'a tick failed; it runs again at its next turn');
    });
  }
}
