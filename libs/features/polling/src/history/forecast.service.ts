import { forecastFull } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';

export interface FillingCheck {
  readonly id: number;
  /** [epoch milliseconds, percent used], oldest first */
  readonly points: readonly (readonly [number, number])[];
}

/** Port: levels that may fill up, and what was forecast of them. */
export abstract class ForecastStore {
  abstract fillingChecks(afterId: number, limit: number): Promise<readonly FillingCheck[]>;
  abstract storeForecasts(forecasts: readonly { id: number; fullAt: number | null }[]): Promise<void>;
}

const AT_ONCE = 500;

/** When each disk is full if it goes on like this; the next poll judges by it. */
@Injectable()
export class ForecastService {
  constructor(@Inject(ForecastStore) private readonly store: ForecastStore) {}

  /** @returns how many levels were looked at */
  async forecastAll(): Promise<number> {
    let total = 0;
    for (let afterId = 0; ;) {
      const checks = await this.store.fillingChecks(afterId, AT_ONCE);
      await this.store.storeForecasts(checks.map(({ id, points }) => ({ id, fullAt: forecastOf(points) })));
      total += checks.length;
      afterId = checks.at(-1)?.id ?? afterId;
      if (checks.length < AT_ONCE) return total;
    }
  }
}

function forecastOf(points: FillingCheck['points']): number | null {
  return forecastFull(points.map(([at, usedPercent]) => ({ at, usedPercent })));
}
