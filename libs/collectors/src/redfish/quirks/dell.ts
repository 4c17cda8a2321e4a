import { ownValue } from '@nachtwacht/collector-kit';
import { all, type Want } from '../follow';
import { numberAt, textAt, valueAt } from '../json';
import type { Part } from '../map/part';
import { detailOf } from '../map/part';
import { healthWord } from '../map/part-word';
import type { Quirk } from './quirk';

/** Words of a PERC for a disk or volume; ready, online, spare and non-RAID are no reason to look. */
const RAID_WORDS: Readonly<Record<string, string>> = {
  failed: 'failed',
  offline: 'offline',
  missing: 'offline',
  removed: 'offline',
  blocked: 'failed',
  degraded: 'degraded',
  rebuilding: 'rebuilding',
};

const ROLLUPS: readonly string[] = [
  'BatteryRollupStatus',
  'CPURollupStatus',
  'CurrentRollupStatus',
  'FanRollupStatus',
  'IDSDMRollupStatus',
  'IntrusionRollupStatus',
  'LicensingRollupStatus',
  'PSRollupStatus',
  'SDCardRollupStatus',
  'SELRollupStatus',
  'StorageRollupStatus',
  'SysMemPrimaryStatus',
  'TempRollupStatus',
  'VoltRollupStatus',
];

/** iDRAC 7 to 10. What is not there in a generation is left out by it: nothing here is required. */
export const dell: Quirk = {
  vendor: 'dell',
  names: /\bdell\b|idrac/i,
  links: (kind, body): readonly Want[] =>
    kind === 'system'
      ? firstOf(
          all('dell-sensor', body, 'Links', 'Oem', 'Dell', 'DellSensorCollection'),
          all('dell-sensor', body, 'Oem', 'Dell', 'DellSensorCollection'),
        )
      : [],
  word(kind, body) {
    if (kind === 'drive') {
      const disk = valueAt(body, 'Oem', 'Dell', 'DellPhysicalDisk');
      if (textAt(disk, 'PredictiveFailureState') === 'SmartAlertPresent') {
        const raid = raidWord(disk);
        return raid === 'failed' || raid === 'offline' ? raid : 'predicted-failure';
      }
      return raidWord(disk);
    }
    if (kind === 'volume')
      return raidWord(
        valueAt(body, 'Oem', 'Dell', 'DellVolume') ?? valueAt(body, 'Oem', 'Dell', 'DellVirtualDisk'),
      );
    return '';
  },
  parts(kind, body): readonly Part[] {
    if (kind === 'storage') return raidBattery(body);
    return kind === 'dell-sensor' ? battery(body) : [];
  },
  lifeLeft(drive) {
    if (numberAt(drive, 'PredictedMediaLifeLeftPercent') !== 0) return undefined;
    const disk = valueAt(drive, 'Oem', 'Dell', 'DellPhysicalDisk');
    // A drive that Dell did not certify is shown as worn out, because the controller can't ask it.
    return textAt(disk, 'Certified') === 'No' || numberAt(disk, 'AvailableSparePercent') === null
      ? null
      : undefined;
  },
  firmware(body) {
    const id = textAt(body, 'Id');
    const type = textAt(body, 'Oem', 'Dell', 'DellSoftwareInventory', 'ComponentType');
    // Beside what is installed it lists what was before it, and what was uploaded and waits.
    if (!/^(?:Installed|Current)-/.test(id) || /^(?:APAC|DRVR|APP)$/.test(type)) return null;
    const place = id.includes('__') ? id.slice(id.lastIndexOf('__') + 2) : id;
    return { instance: place, component: componentOf(textAt(body, 'Name')) || place };
  },
  rollup: (system) =>
    detailOf(
      ...ROLLUPS.flatMap((name) => {
        const said = textAt(system, 'Oem', 'Dell', 'DellSystem', name);
        return said === '' || /^(?:ok|unknown)$/i.test(said)
          ? []
          : [`${name.replace(/(?:Rollup|Primary)Status$/, '')}: ${said}`];
      }),
    ),
};

function firstOf(...choices: readonly (readonly Want[])[]): readonly Want[] {
  return choices.find((choice) => choice.length > 0) ?? [];
}

function raidWord(disk: unknown): string {
  const said = (textAt(disk, 'RaidStatus') || textAt(disk, 'RAIDStatus')).toLowerCase();
  return Object.hasOwn(RAID_WORDS, said) ? (RAID_WORDS[said] ?? '') : '';
}

function raidBattery(storage: unknown): readonly Part[] {
  const found =
    valueAt(storage, 'Oem', 'Dell', 'DellControllerBattery') ??
    valueAt(storage, 'Oem', 'DellControllerBattery');
  const status = textAt(found, 'PrimaryStatus');
  const state = textAt(found, 'RAIDState');
  if (status === '' && state === '') return [];
  const word = /^(?:failed|missing)$/i.test(state) ? 'failed' : healthWord({ Health: dellHealth(status) });
  return [
    {
      aspect: 'raid-battery',
      instance: textAt(found, 'Id') || `${textAt(storage, 'Id')} battery`,
      word,
      detail: detailOf(textAt(found, 'Name'), state),
    },
  ];
}

const DELL_HEALTH: Readonly<Record<string, string>> = { degraded: 'Warning', error: 'Critical' };

function dellHealth(status: string): string {
  return ownValue(DELL_HEALTH, status.toLowerCase()) ?? (status === 'Unknown' ? '' : status);
}

/** The batteries on the board; the other sensors of this list are known by their standard resources. */
function battery(sensor: unknown): readonly Part[] {
  const name = textAt(sensor, 'ElementName');
  if (!/battery/i.test(name) || /^absent$/i.test(textAt(sensor, 'CurrentState'))) return [];
  const isOff = textAt(sensor, 'EnabledState') === 'Disabled';
  return [
    {
      aspect: /ROMB|PERC|RAID/i.test(name) ? 'raid-battery' : 'cmos-battery',
      instance: name,
      word: isOff ? 'unknown' : healthWord({ Health: dellHealth(textAt(sensor, 'HealthState')) }),
      detail: textAt(sensor, 'CurrentState'),
    },
  ];
}

/** "Broadcom Gigabit Ethernet BCM5720 - AA:BB:.." is one product in many servers. */
function componentOf(name: string): string {
  return name.replace(/\s+-\s+(?:[0-9A-Z]{2}:){5}[0-9A-Z]{2}$/i, '');
}
