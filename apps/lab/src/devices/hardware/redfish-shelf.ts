import type { Device } from '../../world/device';
import { link, list, status, type Shelf } from './resources';
import { redfishStorage, SYSTEM } from './redfish-storage';
import { BIOS, HOT, IDRAC, MODEL, partHealth, SERVICE_TAG, WARM, type Health } from './server-parts';

const ROOT = '/redfish/v1';
const MANAGER = `${ROOT}/Managers/iDRAC.Embedded.1`;
const CHASSIS = `${ROOT}/Chassis/System.Embedded.1`;
const INVENTORY = `${ROOT}/UpdateService/FirmwareInventory`;

/** All that an iDRAC tells of a server, by path, as its faults make it. */
export function redfishShelf(device: Device, now: number): Shelf {
  const parts = partHealth(device);
  return {
    [ROOT]: {
      RedfishVersion: '1.17.0',
      Product: 'Integrated Dell Remote Access Controller',
      Vendor: 'Dell',
      Oem: { Dell: { ServiceTag: SERVICE_TAG } },
      Systems: link(`${ROOT}/Systems`),
      Managers: link(`${ROOT}/Managers`),
      Chassis: link(`${ROOT}/Chassis`),
      UpdateService: link(`${ROOT}/UpdateService`),
    },
    [`${ROOT}/Systems`]: list(SYSTEM),
    [SYSTEM]: {
      Id: 'System.Embedded.1',
      HostName: device.spec.id,
      Manufacturer: 'Dell Inc.',
      Model: MODEL,
      SKU: SERVICE_TAG,
      BiosVersion: BIOS,
      PowerState: parts.isOn ? 'On' : 'Off',
      Status: status(parts.whole, parts.isOn ? 'Enabled' : 'StandbyOffline'),
      Storage: link(`${SYSTEM}/Storage`),
      Memory: link(`${SYSTEM}/Memory`),
      Processors: link(`${SYSTEM}/Processors`),
      LogServices: link(`${SYSTEM}/LogServices`),
      Links: { Chassis: [link(CHASSIS)], ManagedBy: [link(MANAGER)] },
    },
    [`${ROOT}/Managers`]: list(MANAGER),
    [MANAGER]: {
      Id: 'iDRAC.Embedded.1',
      Model: '15G Monolithic',
      FirmwareVersion: IDRAC,
      DateTime: new Date(now).toISOString(),
      Status: status('OK'),
    },
    ...redfishStorage(parts),
    [`${SYSTEM}/Memory`]: list(`${SYSTEM}/Memory/DIMM.Socket.A1`, `${SYSTEM}/Memory/DIMM.Socket.A2`),
    [`${SYSTEM}/Memory/DIMM.Socket.A1`]: {
      Id: 'DIMM.Socket.A1',
      CapacityMiB: 16_384,
      Status: status(parts.memory),
    },
    [`${SYSTEM}/Memory/DIMM.Socket.A2`]: { Id: 'DIMM.Socket.A2', Status: status(null, 'Absent') },
    [`${SYSTEM}/Processors`]: list(`${SYSTEM}/Processors/CPU.Socket.1`),
    [`${SYSTEM}/Processors/CPU.Socket.1`]: { Id: 'CPU.Socket.1', Status: status('OK') },
    [`${SYSTEM}/LogServices`]: list(),
    [`${ROOT}/Chassis`]: list(CHASSIS),
    [CHASSIS]: {
      Id: 'System.Embedded.1',
      PhysicalSecurity: { IntrusionSensor: 'Normal' },
      Status: status(parts.whole),
      Thermal: link(`${CHASSIS}/Thermal`),
      Power: link(`${CHASSIS}/Power`),
    },
    [`${CHASSIS}/Thermal`]: thermal(parts.fans, parts.isOn ? parts.inletCelsius : null),
    [`${CHASSIS}/Power`]: power(parts.supplies),
    [`${ROOT}/UpdateService`]: { FirmwareInventory: link(INVENTORY) },
    [INVENTORY]: list(`${INVENTORY}/Installed-159-${BIOS}__BIOS.Setup.1-1`),
    [`${INVENTORY}/Installed-159-${BIOS}__BIOS.Setup.1-1`]: {
      Id: `Installed-159-${BIOS}__BIOS.Setup.1-1`,
      Name: 'BIOS',
      Version: BIOS,
      Status: status('OK'),
    },
  };
}

function thermal(fans: readonly Health[], inlet: number | null): Readonly<Record<string, unknown>> {
  const health = inlet === null ? null : inlet > HOT ? 'Critical' : inlet > WARM ? 'Warning' : 'OK';
  return {
    Fans: fans.map((fan, index) => ({
      MemberId: `Fan.Embedded.${index + 1}`,
      Name: `System Board Fan${index + 1}`,
      Reading: fan === 'OK' && inlet !== null ? 4_800 + index * 120 : 0,
      ReadingUnits: 'RPM',
      LowerThresholdCritical: 480,
      Status: status(fan),
    })),
    Temperatures: [
      {
        MemberId: 'iDRAC.Embedded.1#SystemBoardInletTemp',
        Name: 'System Board Inlet Temp',
        ReadingCelsius: inlet === null ? null : Math.round(inlet),
        UpperThresholdNonCritical: WARM,
        UpperThresholdCritical: HOT,
        Status: status(health),
      },
    ],
  };
}

function power(supplies: readonly Health[]): Readonly<Record<string, unknown>> {
  const lost = supplies.some((supply) => supply !== 'OK');
  return {
    PowerSupplies: supplies.map((supply, index) => ({
      MemberId: `PSU.Slot.${index + 1}`,
      Name: `PS${index + 1} Status`,
      Model: 'PWR SPLY,600W,RDNT',
      LineInputVoltage: supply === 'OK' ? 230 : null,
      PowerOutputWatts: supply === 'OK' ? 84 : 0,
      Status: status(supply, supply === 'OK' ? 'Enabled' : 'UnavailableOffline'),
    })),
    Voltages: [],
    Redundancy: [
      { Name: 'System Board PS Redundancy', Mode: 'N+m', Status: status(lost ? 'Critical' : 'OK') },
    ],
  };
}
