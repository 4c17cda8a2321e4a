import {
  BoardSquares,
  ChangeLog,
  ReactorPlaces,
  ReactorRunner,
  REACTORS,
  RelayService,
  type Reactor,
} from '@nachtwacht/features-board';
import { ReactorsRepository, RelayRepository, SquaresRepository, type Sql } from '@nachtwacht/persistence';
import type { DynamicModule } from '@nestjs/common';
import type { ProcessContext } from '../process-context';

/** The outbox, its order, and those who follow it. */
export class RelayModule {
  static with(context: ProcessContext, reactors: readonly Reactor<Sql>[]): DynamicModule {
    const { database } = context;
    const providers = [
      { provide: ChangeLog, useValue: new RelayRepository(database) },
      { provide: ReactorPlaces, useValue: new ReactorsRepository(database) },
      { provide: BoardSquares, useValue: new SquaresRepository(database) },
      { provide: REACTORS, useValue: reactors },
      RelayService,
      ReactorRunner,
    ];
    return { module: RelayModule, providers, exports: providers };
  }
}
