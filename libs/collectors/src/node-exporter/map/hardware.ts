import type { Observation } from '@nachtwacht/domain';
import { observe } from './observe';
import { labelOf, type Series } from './series';
import { isStale, writtenAt } from './text-file';

/** A sensor that is not connected often says -128, 127 or more. */
const isPlausible = (celsius: number) => celsius > -50 && celsius < 127;

/** The hottest sensor of each chip. */
export function temperatureObservations(series: Series): readonly Observation[] {
  const hottest = [
    ...byChip(series),
    ...series.by('windows_thermalzone_temperature_celsius', 'name'),
    // Boards without such chips (Raspberry Pi) have zones only; elsewhere both name the same sensors.
    ...(series.has('node_hwmon_temp_celsius') ? [] : series.by('node_thermal_zone_temp', 'type')),
  ].filter(([, celsius]) => isPlausible(celsius));
  return hottest.map(([instance, celsius]) =>
    observe({
      aspect: 'temperature',
      instance,
      reading: { kind: 'level', value: Math.round(celsius * 10) / 10, unit: 'celsius' },
      metrics: { celsius },
    }),
  );
}

function byChip(series: Series): ReadonlyMap<string, number> {
  const names = chipNames(series);
  const hottest = new Map<string, number>();
  for (const sample of series.all('node_hwmon_temp_celsius')) {
    const chip = labelOf(sample, 'chip');
    const name = names.get(chip) ?? chip;
    if (isPlausible(sample.value)) hottest.set(name, Math.max(sample.value, hottest.get(name) ?? -Infinity));
  }
  return hottest;
}

/** "coretemp" instead of "platform_coretemp_0", where only one chip bears the name. */
function chipNames(series: Series): ReadonlyMap<string, string> {
  const named = series
    .marked('node_hwmon_chip_names')
    .map((sample) => [labelOf(sample, 'chip'), labelOf(sample, 'chip_name')] as const);
  const isUnique = (name: string) => named.filter(([, other]) => other === name).length === 1;
  return new Map(named.filter(([, name]) => name !== '' && isUnique(name)));
}

/** SMART of each disk by a script (Linux), or the word Windows has for each drive, verbatim. */
export function diskHealthObservations(series: Series, now: number): readonly Observation[] {
  const isOld = isStale(writtenAt(series, 'smart'), now);
  const smart = [...series.by('smartmon_device_smart_healthy', 'disk')].map(([disk, healthy]) => ({
    disk,
    word: isOld ? 'stale' : healthy === 1 ? 'healthy' : 'failing',
  }));
  const drives = series.marked('windows_diskdrive_status').map((sample) => ({
    disk: labelOf(sample, 'name'),
    word: labelOf(sample, 'status'),
  }));
  return [...smart, ...drives].map(({ disk, word }) =>
    observe({ aspect: 'disk-health', instance: disk, reading: { kind: 'state', value: word } }),
  );
}
