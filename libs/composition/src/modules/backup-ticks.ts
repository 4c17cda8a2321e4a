import { DutyService, JudgeService } from '@nachtwacht/features-backups';
import { PulseHub, SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LOG } from './tokens';

const SECOND = 1_000;

/** The clockwork of managed backups in a worker. Every tick may run in every replica at once: the database decides. */
@Injectable()
export class BackupTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly judging: SingleFlight;
  private readonly duty: SingleFlight;
  private stopListening: () => void = () => undefined;
  private ready = false;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(PulseHub) private readonly pulse: PulseHub,
    @Inject(JudgeService) judge: JudgeService,
    @Inject(DutyService) duty: DutyService,
  ) {
    this.judging = this.flight('judge-nights', async () => {
      if ((await judge.judgeDue()) > 0) this.pulse.changed();
    });
    this.duty = this.flight('duty', () => duty.look());
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
    await Promise.all([this.judging.idle(), this.duty.idle()]);
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

  private flight(name: string, task: () => Promise<unknown>): SingleFlight {
    return new SingleFlight(task, (error) => {
      this.log.error({ err: error, tick: name }, 'a tick failed; it runs again at its next turn');
    });
  }
}
