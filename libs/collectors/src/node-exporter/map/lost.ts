import type { Observation, Policy, Reading } from '@nachtwacht/domain';
import type { Aspect } from '@nachtwacht/collector-kit';
import { observe } from './observe';
import { labelOf, type Series } from './series';

/** The collectors within the exporters that feed each aspect. */
const FEEDERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cpu', ['cpu']],
  ['memory', ['meminfo', 'memory', 'cs', 'os']],
  ['swap', ['meminfo']],
  ['disk', ['filesystem', 'logical_disk']],
  ['disk-readonly', ['filesystem']],
  ['inodes', ['filesystem']],
  ['services', ['systemd', 'service']],
  ['updates', ['textfile', 'update']],
  ['reboot-required', ['textfile']],
  ['clock-skew', ['time', 'os']],
  ['clock-sync', ['timex', 'time']],
  ['raid', ['mdadm']],
  ['temperature', ['hwmon', 'thermal_zone', 'thermalzone']],
  ['temperature-margin', ['hwmon']],
  ['disk-health', ['textfile', 'diskdrive']],
  ['drive-bad-sectors', ['textfile']],
  ['storage-controller', ['textfile']],
  ['raid-battery', ['textfile']],
  ['drive', ['textfile']],
  ['volume', ['textfile']],
  ['antivirus', ['textfile']],
  ['antivirus-signatures', ['textfile']],
  ['service', ['systemd', 'service']],
  ['interface-errors', ['netdev', 'net']],
]);

/** Every host has these, so their absence is told from the first poll on. */
const ALWAYS: readonly SeenInstance[] = [
  ['cpu', ''],
  ['memory', ''],
];

/** An aspect and an instance that a poll reported. */
export type SeenInstance = readonly [aspect: string, instance: string];

/**
 * What was reported before and is missing now because the exporter itself says that the part which feeds it failed,
 * or because all parts of a kind fell silent at once: a value that is not there, which is neither zero nor "nothing wrong". A failing part alone says little: without
 * a RAID or sensors it "fails" as well, so only what was seen before can be lost.
 */
export function lostObservations(
  series: Series,
  present: readonly Observation[],
  before: readonly SeenInstance[],
  aspects: Readonly<Record<string, Aspect>>,
): readonly Observation[] {
  const failed = failedFeeders(series);
  const isPresent = (aspect: string, instance: string) =>
    present.some((one) => one.aspect === aspect && one.instance === instance);
  return dedupe([...before, ...ALWAYS])
    .filter(([aspect, instance]) => !isPresent(aspect, instance))
    .flatMap(([aspect, instance]) => {
      const feeder = FEEDERS.get(aspect)?.find((name) => failed.has(name));
      const policy = Object.hasOwn(aspects, aspect) ? aspects[aspect]?.policy : undefined;
      const reading = policy === undefined ? null : nothing(policy);
      if (policy === undefined || reading === null) return [];
      if (feeder === undefined) {
        // One disk of several that is not named any more is gone; when none is named, nobody measures them.
        const isSilent = isPart(policy) && !present.some((one) => one.aspect === aspect);
        return isSilent ? [observe({ aspect, instance, reading })] : [];
      }
      return [observe({ aspect, instance, reading, detail: `collector "${feeder}" of the exporter failed` })];
    });
}

function failedFeeders(series: Series): ReadonlySet<string> {
  const named = [
    ...series.all('node_scrape_collector_success').filter(({ value }) => value === 0),
    ...series.all('windows_exporter_collector_success').filter(({ value }) => value === 0),
    ...series.marked('windows_exporter_collector_timeout'),
  ].map((sample) => labelOf(sample, 'collector'));
  const isTextFileBroken = series.value('node_textfile_scrape_error', 'windows_textfile_scrape_error') === 1;
  return new Set([...named, ...(isTextFileBroken ? ['textfile'] : [])]);
}

function isPart(policy: Policy): boolean {
  return policy.kind === 'state' && policy.whenGone !== undefined;
}

function nothing(policy: Policy): Reading | null {
  switch (policy.kind) {
    case 'level':
      return { kind: 'level', value: null, unit: policy.unit };
    case 'state':
      return { kind: 'state', value: 'not-read' };
    case 'update':
      return {
        kind: 'update',
        state: 'check-failed',
        installed: null,
        available: null,
        security: null,
        checkedAt: null,
      };
    default:
      return null;
  }
}

function dedupe(seen: readonly SeenInstance[]): readonly SeenInstance[] {
  return [...new Map(seen.map((one) => [one.join('\n'), one])).values()];
}
