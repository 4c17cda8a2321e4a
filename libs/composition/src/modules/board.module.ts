import {
  BoardController,
  BoardService,
  BoardStore,
  Broadcaster,
  ChangeLog,
  LiveAudience,
} from '@nachtwacht/features-board';
import { BoardRepository, RelayRepository } from '@nachtwacht/persistence';
import { LiveServer } from '@nachtwacht/realtime';
import type { DynamicModule } from '@nestjs/common';
import type { ProcessContext } from '../process-context';

/** The snapshot and everything that changes after it. */
export class BoardModule {
  static with(context: ProcessContext, live: LiveServer): DynamicModule {
    const providers = [
      { provide: BoardStore, useValue: new BoardRepository(context.database) },
      { provide: ChangeLog, useValue: new RelayRepository(context.database) },
      { provide: LiveAudience, useValue: live },
      { provide: LiveServer, useValue: live },
      BoardService,
      Broadcaster,
    ];
    return { module: BoardModule, controllers: [BoardController], providers, exports: providers };
  }
}
