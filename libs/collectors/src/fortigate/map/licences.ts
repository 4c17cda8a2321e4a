import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Licence, Results } from '../answers';

/** Never bought, or free for ever: nothing that ends. */
const WITHOUT_END = new Set(['no_license', 'free_license', 'unavailable', 'no_support', 'not_supported']);

/** Support contracts and services that end on a date; instance: the firewall's own name of each. */
export function licenceObservations(
  licences: Results['licences'],
  ignored: ReadonlySet<string>,
): readonly Observation[] {
  const { forticare, ...services } = licences;
  const all: [string, Licence | null][] = [
    ...Object.entries(forticare?.support ?? {}).map(([level, licence]): [string, Licence | null] => [
      `forticare ${level}`,
      licence,
    ]),
    ...Object.entries(services),
  ];
  return all.flatMap(([name, licence]) => {
    if (licence === null || ignored.has(name.toLowerCase())) return [];
    const status = (licence.status ?? '').toLowerCase();
    const expiresAt = momentOf(licence.expires);
    if (WITHOUT_END.has(status) || (expiresAt === null && status !== 'expired')) return [];
    return [
      observePart({
        aspect: 'licence',
        instance: name,
        reading: { kind: 'expiry', expiresAt },
        detail: status === 'licensed' ? '' : (licence.status ?? ''),
      }),
    ];
  });
}

/** ISO 8601 UTC of epoch seconds, null when there is none or it is beyond the year 2200. */
export function momentOf(seconds: number | undefined): string | null {
  if (seconds === undefined || !(seconds > 0) || seconds > 7_258_118_400) return null;
  return new Date(seconds * 1000).toISOString();
}
