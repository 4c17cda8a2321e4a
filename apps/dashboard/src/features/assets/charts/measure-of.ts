import { formatMeasure, type Language, type Unit } from '@nachtwacht/domain';
import { formatSpan } from '../../../shared/format/format-age';
import type { ChartPoint } from './chart-points';

const LONG_SECONDS = 120;

/**
 * How the values of one chart are written. Seconds become milliseconds where all are small and a span where they are
 * long: an axis on which every mark reads "0 s", or "86.400 s", says nothing.
 */
export function measureOf(
  unit: Unit,
  points: readonly ChartPoint[],
  language: Language,
): (value: number) => string {
  if (unit !== 'seconds') return (value) => formatMeasure(value, unit, language);
  const sizes = points.flatMap(({ band }) => band ?? []).map(Math.abs);
  const highest = sizes.reduce((high, value) => Math.max(high, value), 0);
  if (highest < 1) return (value) => formatMeasure(value * 1000, 'milliseconds', language);
  if (highest >= LONG_SECONDS) return (value) => formatSpan(value * 1000, language);
  return (value) => formatMeasure(value, unit, language);
}
