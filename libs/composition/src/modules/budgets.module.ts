import { BudgetsRepository, Database } from '@nachtwacht/persistence';
import { SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LOG } from './tokens';

const MINUTE = 60_000;

/** Whoever came once is not kept for ever: what is whole again is forgotten. */
@Injectable()
class BudgetTicks implements OnApplicationShutdown {
  private readonly forgetting: SingleFlight;

  constructor(@Inject(Database) database: Database, @Inject(LOG) log: Logger) {
    const budgets = new BudgetsRepository(database);
    this.forgetting = new SingleFlight(
      () => budgets.forgetWhole(),
      (error) => {
        log.error(
          { err: error },
          'budgets that are whole again could not be forgotten; tried again in a minute',
        );
      },
    );
  }

  @Interval(MINUTE)
  forget(): void {
    this.forgetting.trigger();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.forgetting.idle();
  }
}

@Module({ providers: [BudgetTicks] })
export class BudgetsModule {}
