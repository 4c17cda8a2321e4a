import type { MetricSeries, MetricsQuery } from '@nachtwacht/contracts';
import { SYSTEM, type Scope } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { fillingChecks, storeForecasts, type FillingCheck } from './forecasts';
import { keepPartitions } from './partitions';
import { rollUp, ROLLUPS } from './rollups';
import { metricSeries } from './series';

/** Time series: what is drawn, rolled up, forecast and dropped. */
export class MetricsRepository {
  constructor(private readonly database: Database) {}

  series(scope: Scope, checkId: number, query: MetricsQuery): Promise<MetricSeries | null> {
    return this.database.readInScope(scope, (sql) => metricSeries(sql, checkId, query));
  }

  /** Catches up every rollup, a short transaction at a time. */
  async rollUp(): Promise<void> {
    for (const rollup of ROLLUPS) while (await this.database.inScope(SYSTEM, (sql) => rollUp(sql, rollup)));
  }

  keepPartitions(): Promise<readonly string[]> {
    return this.database.asPoller().inScope(SYSTEM, keepPartitions);
  }

  fillingChecks(afterId: number, limit: number): Promise<FillingCheck[]> {
    return this.database.inScope(SYSTEM, (sql) => fillingChecks(sql, afterId, limit));
  }

  async storeForecasts(forecasts: readonly { id: number; fullAt: number | null }[]): Promise<void> {
    if (forecasts.length > 0) await this.database.inScope(SYSTEM, (sql) => storeForecasts(sql, forecasts));
  }
}
