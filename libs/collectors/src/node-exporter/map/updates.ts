import type { Observation } from '@nachtwacht/domain';
import { linuxUpdates } from './linux-updates';
import { observe } from './observe';
import type { Series } from './series';
import { isStale, writtenAt } from './text-file';
import { windowsUpdates, windowsUpdateTitles } from './windows-updates';

export function updateObservations(series: Series, now: number): readonly Observation[] {
  const reading = series.isWindows ? windowsUpdates(series) : linuxUpdates(series, now);
  if (reading === null) return [];
  return [
    observe({
      aspect: 'updates',
      reading,
      metrics: { pending: reading.pending ?? null },
      detail: windowsUpdateTitles(series).join('; '),
    }),
  ];
}

/** A script on the host writes 0 or 1; the exporters themselves do not know. `now` in milliseconds. */
export function rebootObservations(series: Series, now: number): readonly Observation[] {
  const required = series.value('node_reboot_required', 'windows_reboot_required');
  if (required === null) return [];
  const word = isStale(writtenAt(series, 'reboot', 'apt', 'yum', 'dnf', 'updates'), now)
    ? 'stale'
    : required === 0
      ? 'no'
      : 'yes';
  return [observe({ aspect: 'reboot-required', reading: { kind: 'state', value: word } })];
}
