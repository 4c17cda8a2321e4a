import { ForecastService, ForecastStore, HistoryService, HistoryStore } from '@nachtwacht/features-polling';
import { MetricsRepository } from '@nachtwacht/persistence';
import type { DynamicModule } from '@nestjs/common';
import type { ProcessContext } from '../process-context';

/** Time series: partitions, rollups and forecasts. */
export class MetricsModule {
  static with(context: ProcessContext): DynamicModule {
    const store = new MetricsRepository(context.database);
    const providers = [
      { provide: HistoryStore, useValue: store },
      { provide: ForecastStore, useValue: store },
      HistoryService,
      ForecastService,
    ];
    return { module: MetricsModule, providers, exports: providers };
  }
}
