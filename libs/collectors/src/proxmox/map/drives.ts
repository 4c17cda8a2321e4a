import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { Disk, listOf, type Reply } from '../answers';

/** Words of smartctl as the node tells them. */
const HEALTH: Readonly<Record<string, string>> = {
  PASSED: 'ok',
  OK: 'ok',
  FAILED: 'failed',
  'FAILED!': 'failed',
};

/** The disks of a node. Behind a RAID controller and in a virtual machine their health is not known, and that is said. */
export function driveObservations(asset: string, reply: Reply | undefined): readonly Observation[] {
  return (listOf(Disk, reply) ?? []).flatMap((disk) => {
    const { devpath: instance, health = 'not-told', model, serial } = disk;
    const left = leftOf(disk);
    return [
      observePart({
        asset,
        aspect: 'drive',
        instance,
        reading: {
          kind: 'state',
          value: Object.hasOwn(HEALTH, health) ? (HEALTH[health] ?? health) : health,
        },
        detail: [model ?? null, serial ?? null],
      }),
      ...(left === null
        ? []
        : [
            observePart({
              asset,
              aspect: 'drive-life',
              instance,
              reading: { kind: 'level', value: left, unit: 'percent' },
              metrics: { left_percent: left },
            }),
          ]),
    ];
  });
}

/** Percent that is left, "N/A" for a disk that does not say. A spinning disk has none. */
function leftOf({ wearout, type }: Disk): number | null {
  const number = typeof wearout === 'string' && /^\d{1,3}$/.test(wearout) ? Number(wearout) : wearout;
  const isFlash = type === undefined || type === 'ssd' || type === 'nvme';
  return isFlash && typeof number === 'number' && number >= 0 && number <= 100 ? number : null;
}
