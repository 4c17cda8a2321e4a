import { remark, type Observation } from '@nachtwacht/domain';
import { observe } from './observe';
import type { Series } from './series';
import { isStale, writtenAt } from './text-file';

const DAY_SECONDS = 86_400;

/**
 * What a script on the host writes of its virus scanners, by product: `docs/textfile`. A state that it does not give is
 * not known, and a file that nobody wrote for a day is not believed. `now` in milliseconds.
 */
export function antivirusObservations(series: Series, now: number): readonly Observation[] {
  const enabled = series.by('antivirus_enabled', 'product');
  const realTime = series.by('antivirus_real_time_protection_enabled', 'product');
  const signed = series.by('antivirus_signature_timestamp_seconds', 'product');
  const isOld = isStale(writtenAt(series, 'antivirus', 'defender'), now);
  const products = new Set([...enabled.keys(), ...realTime.keys(), ...signed.keys()]);
  return [...products].flatMap((instance) => {
    const ageDays = isOld ? null : ageOf(signed.get(instance), now);
    return [
      observe({
        aspect: 'antivirus',
        instance,
        reading: {
          kind: 'state',
          value: isOld ? 'stale' : wordOf(enabled.get(instance), realTime.get(instance)),
        },
      }),
      observe({
        aspect: 'antivirus-signatures',
        instance,
        reading: { kind: 'level', value: ageDays, unit: 'days' },
        metrics: { age_days: ageDays },
        detail: ageDays === null ? remark('unreadable') : '',
      }),
    ];
  });
}

function wordOf(enabled: number | undefined, realTime: number | undefined): string {
  if (enabled === 0) return 'off';
  if (realTime === 0) return 'real-time-off';
  return enabled === 1 && realTime === 1 ? 'on' : 'not-read';
}

/** Days with one decimal; a date in the future or before there were computers says nothing. */
function ageOf(signedAt: number | undefined, now: number): number | null {
  if (signedAt === undefined || !(signedAt > 0)) return null;
  const days = (now / 1000 - signedAt) / DAY_SECONDS;
  return days < -1 ? null : Math.round(Math.max(0, days) * 10) / 10;
}
