import { remark, type Observation } from '@nachtwacht/domain';
import { observe } from './observe';
import { labelOf, type Series } from './series';

/** When the exposition was asked for and when it was here, our clock, epoch milliseconds. */
export interface AskedBetween {
  readonly askedAt: number;
  readonly answeredAt: number;
}

export function clockObservations(series: Series, asked: AskedBetween): readonly Observation[] {
  return [...skew(series, asked), ...synchronisation(series)];
}

/** How far the clock of the host is off ours; the time that the answer took is no difference. */
function skew(series: Series, { askedAt, answeredAt }: AskedBetween): readonly Observation[] {
  const theirs = series.value(
    'node_time_seconds',
    'windows_time_current_timestamp_seconds',
    'windows_os_time',
  );
  if (theirs === null) return [];
  const ahead = theirs - answeredAt / 1000;
  const behind = theirs - askedAt / 1000;
  const signed = toMilliseconds(ahead > 0 ? ahead : Math.min(0, behind));
  return [
    observe({
      aspect: 'clock-skew',
      reading: { kind: 'level', value: Math.abs(signed), unit: 'seconds' },
      metrics: { skew_seconds: signed },
      detail:
        signed === 0
          ? ''
          : remark(signed > 0 ? 'clock-ahead' : 'clock-behind', { seconds: Math.abs(signed) }),
    }),
  ];
}

/** Three decimals; a number too large to have any stays as it is. */
function toMilliseconds(seconds: number): number {
  return Math.abs(seconds) < 1e12 ? Math.round(seconds * 1000) / 1000 : seconds;
}

/** Where Windows takes its time from when nobody gives it any. */
const NO_SOURCE = new Set(['nosync', 'local cmos clock', 'free-running system clock']);

/** What the host itself says of its time source. */
function synchronisation(series: Series): readonly Observation[] {
  const linux = series.value('node_timex_sync_status');
  const source = series.marked('windows_time_clock_sync_source')[0];
  if (linux === null && source === undefined) return [];
  const type = source === undefined ? '' : labelOf(source, 'type');
  const isSynchronised = source === undefined ? linux === 1 : !NO_SOURCE.has(type.toLowerCase());
  return [
    observe({
      aspect: 'clock-sync',
      reading: { kind: 'state', value: isSynchronised ? 'synchronised' : 'not-synchronised' },
      metrics: {
        offset_seconds: series.value(
          'node_timex_offset_seconds',
          'windows_time_computed_time_offset_seconds',
        ),
      },
      detail: type,
    }),
  ];
}
