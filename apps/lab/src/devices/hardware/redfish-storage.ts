import { link, type Shelf } from './resources';
import type { PartHealth } from './server-parts';

export const SYSTEM = '/redfish/v1/Systems/System.Embedded.1';
const STORAGE = `${SYSTEM}/Storage`;
const PERC = `${STORAGE}/RAID.SL.3-1`;
const VOLUME = `${PERC}/Volumes/Disk.Virtual.0:RAID.SL.3-1`;

const driveId = (index: number) => `Disk.Bay.${index}:Enclosure.Internal.0-1:RAID.SL.3-1`;

/** One controller with two drives in a mirror, and its battery. */
export function redfishStorage({ drives, volume, battery, isOn }: PartHealth): Shelf {
  const status = (health: string | null) => ({ Health: isOn ? health : null, State: 'Enabled' });
  return {
    [STORAGE]: { Members: [link(PERC)] },
    [PERC]: {
      Id: 'RAID.SL.3-1',
      Name: 'PERC H355 Adapter',
      Status: { Health: 'OK', State: 'Enabled' },
      StorageControllers: [
        {
          Model: 'PERC H355 Adapter',
          FirmwareVersion: '52.26.0',
          Status: { Health: 'OK', State: 'Enabled' },
        },
      ],
      Drives: drives.map((_, index) => link(`${PERC}/Drives/${driveId(index)}`)),
      Volumes: link(`${PERC}/Volumes`),
      Oem: {
        Dell: {
          DellControllerBattery: {
            Id: 'Battery.SL.3-1:RAID.SL.3-1',
            PrimaryStatus: battery === 'OK' ? 'OK' : 'Error',
            RAIDState: battery === 'OK' ? 'Ready' : 'Failed',
          },
        },
      },
    },
    ...Object.fromEntries(
      drives.map((drive, index) => [
        `${PERC}/Drives/${driveId(index)}`,
        {
          Id: driveId(index),
          Name: `Solid State Disk 0:1:${index}`,
          Model: 'MZ7LH960',
          SerialNumber: `LAB000${index}`,
          MediaType: 'SSD',
          FailurePredicted: drive.isPredicted,
          PredictedMediaLifeLeftPercent: drive.lifeLeft,
          Status: status(drive.health),
          Oem: {
            Dell: {
              DellPhysicalDisk: {
                RaidStatus: drive.raidStatus,
                PredictiveFailureState: drive.isPredicted ? 'SmartAlertPresent' : 'SmartAlertAbsent',
                Certified: 'Yes',
              },
            },
          },
        },
      ]),
    ),
    [`${PERC}/Volumes`]: { Members: [link(VOLUME)] },
    [VOLUME]: {
      Id: 'Disk.Virtual.0:RAID.SL.3-1',
      Name: 'Systeem',
      RAIDType: 'RAID1',
      Operations:
        volume.rebuildPercent === null
          ? []
          : [{ OperationName: 'Rebuilding', PercentageComplete: volume.rebuildPercent }],
      Status: status(volume.health),
    },
  };
}
