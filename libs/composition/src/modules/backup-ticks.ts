import { ArchiveService, DutyService, JudgeService, SchedulesService } from '@nachtwacht/features-backups';
import { PulseHub, SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LOG } from './tokens';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The clockwork of managed backups in a worker. Every tick may run in every replica at once: the database decides. */
@Injectable()
export class BackupTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly judging: SingleFlight;
  private readonly duty: SingleFlight;
  private readonly schedules: SingleFlight;
  private readonly learning: SingleFlight;
  private readonly archives: SingleFlight;
  private stopListening: () => void = () => undefined;
  private ready = false;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(PulseHub) private readonly pulse: PulseHub,
    @Inject(JudgeService) judge: JudgeService,
    @Inject(DutyService) duty: DutyService,
    @Inject(SchedulesService) schedules: SchedulesService,
    @Inject(ArchiveService) archives: ArchiveService,
  ) {
    this.judging = this.flight('judge-nights', async () => {
      if ((await judge.judgeDue()) > 0) this.pulse.changed();
    });
    this.duty = this.flight('duty', () => duty.look());
    this.schedules = this.flight('schedules', async () => {
      if ((await schedules.adopt()) + (await schedules.alignBoard()) > 0) this.pulse.changed();
    });
    this.learning = this.flight('learn-schedules', () => schedules.learnDue());
    this.archives = this.flight('judge-archives', () => archives.judgeDue());
  }

  onApplicationBootstrap(): void {
    // A run of a backup was stored: somebody waits for its row to change.
    this.stopListening = this.pulse.onChanged(() => {
      this.judging.trigger();
    });
    this.ready = true;
  }

  async onApplicationShutdown(): Promise<void> {
    this.ready = false;
    this.stopListening();
    const flights = [this.judging, this.duty, this.schedules, this.learning, this.archives];
    await Promise.all(flights.map((flight) => flight.idle()));
  }

  /** Time passes by itself: a window ends, a deadline is over. */
  @Interval(SECOND)
  judge(): void {
    if (this.ready) this.judging.trigger();
  }

  @Interval(15 * SECOND)
  look(): void {
    if (this.ready) this.duty.trigger();
  }

  /** A job came, or its source listed something else; each archive is judged once a day besides. */
  @Interval(MINUTE)
  tend(): void {
    if (!this.ready) return;
    this.schedules.trigger();
    this.archives.trigger();
  }

  /** Each job is looked at once a day; this is how soon after it came. */
  @Interval(30 * MINUTE)
  learn(): void {
    if (this.ready) this.learning.trigger();
  }

  private flight(name: string, task: () => Promise<unknown>): SingleFlight {
    return new SingleFlight(task, (error) => {
      this.log.error({ err: error, tick: name }, 'a tick failed; it runs again at its next turn');
    });
  }
}
