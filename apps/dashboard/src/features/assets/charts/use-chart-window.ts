import type { MetricRange, MetricsQuery } from '@nachtwacht/contracts';
import { serverClock } from '../../../shared/clock/server-clock';
import { useAssetSearch } from '../use-asset-search';
import type { ZoomWindow } from './zoom-window';

export interface ChartWindow {
  readonly range: MetricRange;
  /** What to ask the server for. */
  readonly wanted: MetricsQuery;
  /** The window of one's own, null where there is none. */
  readonly zoomed: ZoomWindow | null;
  readonly isCompared: boolean;
  readonly now: () => number;
  readonly setRange: (range: MetricRange) => void;
  readonly zoom: (window: ZoomWindow) => void;
  readonly back: () => void;
  readonly compare: (on: boolean) => void;
}

/** Which time the charts of the page show: all the same, and it stands in the address. */
export function useChartWindow(): ChartWindow {
  const [{ range = 'day', from, to, earlier }, patch] = useAssetSearch();
  const isZoomed = from !== undefined && to !== undefined && from < to;
  return {
    range,
    wanted: isZoomed ? { range, from, to } : { range },
    zoomed: isZoomed ? { from: Date.parse(from), to: Date.parse(to) } : null,
    isCompared: earlier === 1,
    now: () => serverClock.now(),
    setRange: (chosen) =>
      patch({ range: chosen === 'day' ? undefined : chosen, from: undefined, to: undefined }),
    zoom: (window) => patch({ from: isoOf(window.from), to: isoOf(window.to) }),
    back: () => patch({ from: undefined, to: undefined }),
    compare: (on) => patch({ earlier: on ? 1 : undefined }),
  };
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
