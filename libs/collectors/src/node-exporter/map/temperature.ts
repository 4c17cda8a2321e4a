import type { Observation } from '@nachtwacht/domain';
import { observe } from './observe';
import { labelOf, type Series } from './series';

/** A sensor that is not connected often says -128, 127 or more. */
const isPlausible = (celsius: number) => celsius > -50 && celsius < 127;
/** Makers leave 0 and 65,261 where there is no limit. */
const isLimit = (celsius: number | undefined) => celsius !== undefined && celsius >= 40 && celsius <= 150;

interface Chip {
  readonly name: string;
  readonly hottest: number;
  /** Degrees that are left until the nearest limit of its own; null where it has none. */
  readonly margin: number | null;
}

/** The hottest sensor of each chip; where the chip has a limit of its own, what is left until then. */
export function temperatureObservations(series: Series): readonly Observation[] {
  return [...chips(series), ...zones(series)].flatMap(({ name, hottest, margin }) => {
    const celsius = round(hottest);
    const level = (aspect: string, value: number, metrics: Record<string, number>) =>
      observe({ aspect, instance: name, reading: { kind: 'level', value, unit: 'celsius' }, metrics });
    return margin === null
      ? [level('temperature', celsius, { celsius: hottest })]
      : [level('temperature-margin', round(margin), { margin_celsius: round(margin), celsius: hottest })];
  });
}

function chips(series: Series): readonly Chip[] {
  const names = chipNames(series);
  const limits = limitsOf(series);
  const found = new Map<string, Chip>();
  for (const sample of series.all('node_hwmon_temp_celsius')) {
    const chip = labelOf(sample, 'chip');
    const { value } = sample;
    if (!isPlausible(value)) continue;
    const name = names.get(chip) ?? chip;
    const limit = limits.get(`${chip}\n${labelOf(sample, 'sensor')}`);
    const before = found.get(name);
    const margins = [before?.margin ?? null, limit === undefined ? null : limit - value];
    const known = margins.filter((margin) => margin !== null);
    found.set(name, {
      name,
      hottest: Math.max(value, before?.hottest ?? -Infinity),
      margin: known.length === 0 ? null : Math.min(...known),
    });
  }
  return [...found.values()];
}

function limitsOf(series: Series): ReadonlyMap<string, number> {
  return new Map(
    series
      .all('node_hwmon_temp_crit_celsius')
      .filter(({ value }) => isLimit(value))
      .map((sample) => [`${labelOf(sample, 'chip')}\n${labelOf(sample, 'sensor')}`, sample.value]),
  );
}

function zones(series: Series): readonly Chip[] {
  return [
    ...series.by('windows_thermalzone_temperature_celsius', 'name'),
    // Boards without such chips (Raspberry Pi) have zones only; elsewhere both name the same sensors.
    ...(series.has('node_hwmon_temp_celsius') ? [] : series.by('node_thermal_zone_temp', 'type')),
  ]
    .filter(([, celsius]) => isPlausible(celsius))
    .map(([name, hottest]) => ({ name, hottest, margin: null }));
}

/** "coretemp" instead of "platform_coretemp_0", where only one chip bears the name. */
function chipNames(series: Series): ReadonlyMap<string, string> {
  const named = series
    .marked('node_hwmon_chip_names')
    .map((sample) => [labelOf(sample, 'chip'), labelOf(sample, 'chip_name')] as const);
  const isUnique = (name: string) => named.filter(([, other]) => other === name).length === 1;
  return new Map(named.filter(([, name]) => name !== '' && isUnique(name)));
}

function round(celsius: number): number {
  return Math.round(celsius * 10) / 10;
}
