import { describeCaptures, type Captures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { pollShelf, saidOf, type Shelf } from './testing/shelf';

const DMTF = [
  'Chassis__1U',
  'Chassis__1U__Power',
  'Chassis__1U__PowerSubsystem',
  'Chassis__1U__PowerSubsystem__PowerSupplies',
  'Chassis__1U__PowerSubsystem__PowerSupplies__Bay1',
  'Chassis__1U__PowerSubsystem__PowerSupplies__Bay2',
  'Chassis__1U__Thermal',
  'Chassis__1U__ThermalSubsystem',
  'Chassis__1U__ThermalSubsystem__Fans',
  'Chassis__1U__ThermalSubsystem__Fans__Bay1',
  'Chassis__1U__ThermalSubsystem__Fans__Bay2',
  'Chassis__1U__ThermalSubsystem__Fans__CPU1',
  'Chassis__1U__ThermalSubsystem__Fans__CPU2',
  'Managers__BMC',
  'Managers__BMC__LogServices',
  'Managers__BMC__LogServices__Log',
  'Managers__BMC__LogServices__Log__Entries',
  'Systems',
  'Systems__437XR1138R2',
  'Systems__437XR1138R2__LogServices',
  'Systems__437XR1138R2__LogServices__Log1',
  'Systems__437XR1138R2__LogServices__Log1__Entries',
  'Systems__437XR1138R2__Memory',
  'Systems__437XR1138R2__Memory__DIMM1',
  'Systems__437XR1138R2__Memory__DIMM2',
  'Systems__437XR1138R2__Memory__DIMM3',
  'Systems__437XR1138R2__Memory__DIMM4',
  'Systems__437XR1138R2__Processors',
  'Systems__437XR1138R2__Processors__CPU1',
  'Systems__437XR1138R2__Processors__CPU2',
  'Systems__437XR1138R2__Processors__FPGA1',
  'Systems__437XR1138R2__SimpleStorage',
  'Systems__437XR1138R2__SimpleStorage__1',
  'UpdateService',
  'UpdateService__FirmwareInventory',
  'UpdateService__FirmwareInventory__BIOS',
  'UpdateService__FirmwareInventory__BMC',
  'UpdateService__FirmwareInventory__SS',
];

const ROOT = '/redfish/v1';
const SYSTEM = `${ROOT}/Systems/437XR1138R2`;
const CHASSIS = `${ROOT}/Chassis/1U`;

function rackmount(captures: Captures): Record<string, unknown> {
  const shelf = DMTF.map((name) => [
    `${ROOT}/${name.replaceAll('__', '/')}`,
    captures.json(`dmtf-redfish/${name}.json`),
  ]);
  return { ...(Object.fromEntries(shelf) as Shelf), [ROOT]: captures.json('dmtf-redfish/ServiceRoot.json') };
}

async function said(shelf: Shelf, options: Parameters<typeof pollShelf>[1] = {}) {
  const { outcome } = await pollShelf(shelf, options);
  if (!outcome.ok) throw new Error(outcome.fault.text);
  return saidOf(outcome.mapped.report.observations);
}

const member = (...paths: readonly string[]) => ({ Members: paths.map((path) => ({ '@odata.id': path })) });
const link = (path: string) => ({ '@odata.id': path });

/** The clock of the recorded controller stands still in 2015; a day after its log. */
const AFTER_THE_LOG = Date.UTC(2026, 10, 22, 6);

/** Every part of the official example, by hand from its files. */
const RACKMOUNT = [
  'health: ok',
  'power: on',
  'management-controller: ok',
  'storage-controller/Simple Storage Controller: ok',
  'drive/SATA Bay 1: ok',
  'drive/SATA Bay 2: warning',
  'fan/BaseBoard System Fan: ok',
  'fan/BaseBoard System Fan Backup: ok',
  'temperature/CPU1 Temp: ok',
  'temperature/CPU2 Temp: unknown',
  'temperature/Chassis Intake Temp: ok',
  'redundancy/BaseBoard System Fans: ok',
  'power-supply/Power Supply Bay 0: warning',
  'voltage/VRM1 Voltage: ok',
  'voltage/VRM2 Voltage: ok',
  'memory-module/DIMM1: ok',
  'memory-module/DIMM2: ok',
  'memory-module/DIMM3: ok',
  'processor/CPU1: ok',
  'processor/FPGA1: ok',
  'event-log: ok',
  'firmware/BIOS: P79 v1.45 (12/06/2017) not-told',
  'firmware/BMC: 1.45.455b66-rev4 not-told',
  'firmware/SS: 2.50 not-told',
  'firmware-health: ok',
  'rights: complete',
];

/** What differs from the official example. */
function changed(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !RACKMOUNT.includes(line) && !line.startsWith('time-skew'));
}

describeCaptures('server', (captures) => {
  it('the official example: each part, without its empty slots', async () => {
    const lines = await said(rackmount(captures), { now: AFTER_THE_LOG });
    expect(lines.filter((line) => !line.startsWith('time-skew'))).toEqual(RACKMOUNT);
  });

  it('the official example by its newer resources, where the older are not offered', async () => {
    const shelf = rackmount(captures);
    delete shelf[`${CHASSIS}/Thermal`];
    delete shelf[`${CHASSIS}/Power`];
    expect(changed(await said(shelf))).toEqual([
      'redundancy/Fans 0: ok',
      'fan/Fan Bay 1: ok',
      'fan/Fan Bay 2: ok',
      'fan/Fan for CPU 1: ok',
      'fan/Fan for CPU 2: ok',
      'power-supply/Bay1: warning',
    ]);
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      'a temperature above its own limit, whose health is OK',
      `${CHASSIS}/Thermal`,
      'legacy-temp-crit-thermal',
      ['temperature/CPU1 Temp: critical'],
    ],
    ['a processor', `${SYSTEM}/Processors/CPU2`, 'one-cpu-fault-cpu-1', ['processor/CPU2: critical']],
    [
      'a firmware',
      `${ROOT}/UpdateService/FirmwareInventory/BIOS`,
      'one-firmware-fault-firmware-2',
      ['firmware-health: critical'],
    ],
    [
      'the management controller',
      `${ROOT}/Managers/BMC`,
      'one-manager-fault-manager',
      ['management-controller: critical'],
    ],
  ])('a fault: %s', async (_rule, path, file, expected) => {
    const shelf = { ...rackmount(captures), [path]: captures.json(`redfish-faults/${file}.json`) };
    expect(changed(await said(shelf))).toEqual(expected);
  });

  it('a fault: a volume, of a controller and a rollup that say OK', async () => {
    const storage = `${SYSTEM}/Storage`;
    const system = captures.json('dmtf-redfish/Systems__437XR1138R2.json') as object;
    const lines = await said({
      ...rackmount(captures),
      [SYSTEM]: { ...system, Storage: link(storage) },
      [storage]: member(`${storage}/RAID.SL.1`),
      [`${storage}/RAID.SL.1`]: captures.json('redfish-faults/one-volume-fault-storage.json'),
      [`${storage}/RAID.SL.1/Volumes`]: member(`${storage}/RAID.SL.1/Volumes/1`),
      [`${storage}/RAID.SL.1/Volumes/1`]: captures.json('redfish-faults/one-volume-fault-volume-0.json'),
    });
    expect(changed(lines)).toEqual(['storage-controller/RAID.SL.1: ok', 'volume/RAID.SL.1 1: critical']);
  });

  it.each<[string, string, string, string]>([
    ['sel-entries-sel', '2021-08-02T12:00:00Z', '2021-08-01T00:00:00.000Z', 'critical'],
    ['sel-entries-sel', '2021-08-02T12:00:00Z', '2021-08-01T20:00:00.000Z', 'warning'],
    ['sel-entries-sel', '2021-08-02T12:00:00Z', '2021-08-03T12:00:00.000Z', 'ok'],
    ['sel-entries-mel', '2024-09-19T06:00:00Z', '2024-09-18T12:00:00.000Z', 'warning'],
  ])('a log, %s at %s read up to %s: %s', async (file, clock, readUpTo, expected) => {
    const path = `${ROOT}/Managers/BMC/LogServices/Log/Entries`;
    const manager = captures.json('dmtf-redfish/Managers__BMC.json') as object;
    const lines = await said(
      {
        ...rackmount(captures),
        [`${ROOT}/Managers/BMC`]: { ...manager, DateTime: clock },
        [path]: captures.json(`redfish-faults/${file}.json`),
      },
      {
        now: Date.parse(clock),
        memory: { logs: [{ path, id: null, created: readUpTo }], event: null, kinds: [], expands: false },
      },
    );
    expect(lines).toContain(`event-log: ${expected}`);
  });

  it('HPE iLO: power supplies by their bay, a volume controller that only has a rollup', async () => {
    const storage = `${ROOT}/Systems/1/Storage`;
    const system = captures.json('hpe-redfish/hp_systems.json') as object;
    const lines = await said({
      [ROOT]: {
        RedfishVersion: '1.6.0',
        Systems: link(`${ROOT}/Systems`),
        Chassis: link(`${ROOT}/Chassis`),
      },
      [`${ROOT}/Systems`]: member(`${ROOT}/Systems/1/`),
      [`${ROOT}/Systems/1`]: { ...system, Storage: link(storage) },
      [storage]: member(`${storage}/DE043000`),
      [`${storage}/DE043000`]: captures.json('hpe-redfish/hp_storage_de043000.json'),
      [`${ROOT}/Chassis`]: member(`${ROOT}/Chassis/1`),
      [`${ROOT}/Chassis/1`]: captures.json('hpe-redfish/hp_chassis.json'),
      [`${ROOT}/Chassis/1/Thermal`]: captures.json('hpe-redfish/hp_thermal.json'),
      [`${ROOT}/Chassis/1/Power`]: captures.json('hpe-redfish/hp_power.json'),
    });
    expect(lines).toEqual([
      'health: ok',
      'power: on',
      'storage-controller/DE043000: ok',
      'fan/Fan 1: ok',
      'fan/Fan 2: ok',
      'fan/Fan 3: ok',
      'temperature/01-Inlet Ambient: ok',
      'temperature/44-P/S 2 Zone: ok',
      'power-supply/Bay 1: ok',
      'power-supply/Bay 2: ok',
      'redundancy/PowerSupply Redundancy Group 1: ok',
      'firmware/BIOS: U32 v2.10 (05/21/2019) not-told',
      'rights: complete',
    ]);
  });

  it('Dell R640: root, system, controller and the parts of Dell’s own documents', async () => {
    const first = (file: string, index = 0) =>
      (captures.json(`dell-redfish/openmanage-docs/${file}.json`) as readonly unknown[])[index];
    const system = captures.json('dell-redfish/sushy-r640/system.json') as object;
    const id = `${ROOT}/Systems/System.Embedded.1`;
    const inventory = captures.json('dell-redfish/openmanage-docs/firmware.json') as readonly {
      Id: string;
    }[];
    const chassis = `${ROOT}/Chassis/System.Embedded.1`;
    const sensors = `${id}/Oem/Dell/DellSensors`;
    const { outcome, calls } = await pollShelf({
      [ROOT]: captures.json('dell-redfish/sushy-r640/root.json'),
      [`${ROOT}/Systems`]: member(id),
      [id]: system,
      [`${ROOT}/Managers`]: captures.json('dell-redfish/sushy-r640/manager_collection.json'),
      [`${ROOT}/Managers/iDRAC.Embedded.1`]: captures.json('dell-redfish/sushy-r640/manager.json'),
      [`${id}/Storage`]: member(`${id}/Storage/AHCI.Integrated.1-1`),
      [`${id}/Storage/AHCI.Integrated.1-1`]: {
        Id: 'AHCI.Integrated.1-1',
        StorageControllers: [captures.json('dell-redfish/sushy-r640/storage_controller.json')],
        Drives: [link(`${id}/Storage/AHCI.Integrated.1-1/Drives/1`)],
        Volumes: link(`${id}/Storage/AHCI.Integrated.1-1/Volumes`),
      },
      [`${id}/Storage/AHCI.Integrated.1-1/Drives/1`]: first('physical_disk'),
      [`${id}/Storage/AHCI.Integrated.1-1/Volumes`]: member(`${id}/Storage/AHCI.Integrated.1-1/Volumes/1`),
      [`${id}/Storage/AHCI.Integrated.1-1/Volumes/1`]: first('virtual_disk'),
      [`${ROOT}/Chassis`]: member(chassis),
      [chassis]: {
        Id: 'System.Embedded.1',
        ...(captures.json('dell-redfish/openmanage-docs/intrusion_sensor.json') as object),
        ThermalSubsystem: link(`${chassis}/ThermalSubsystem`),
        PowerSubsystem: link(`${chassis}/PowerSubsystem`),
      },
      [`${chassis}/ThermalSubsystem`]: { Fans: link(`${chassis}/ThermalSubsystem/Fans`) },
      [`${chassis}/ThermalSubsystem/Fans`]: member(`${chassis}/ThermalSubsystem/Fans/6A`),
      [`${chassis}/ThermalSubsystem/Fans/6A`]: first('fan'),
      [`${chassis}/PowerSubsystem`]: { PowerSupplies: link(`${chassis}/PowerSubsystem/PowerSupplies`) },
      [`${chassis}/PowerSubsystem/PowerSupplies`]: member(`${chassis}/PowerSubsystem/PowerSupplies/1`),
      [`${chassis}/PowerSubsystem/PowerSupplies/1`]: first('power_supply'),
      [sensors]: member(`${sensors}/1`),
      [`${sensors}/1`]: captures.json('dell-redfish/openmanage-docs/sensor_battery.json'),
      [`${id}/Memory`]: member(`${id}/Memory/A1`),
      [`${id}/Memory/A1`]: first('memory'),
      [`${ROOT}/UpdateService`]: { FirmwareInventory: link(`${ROOT}/UpdateService/FirmwareInventory`) },
      [`${ROOT}/UpdateService/FirmwareInventory`]: member(
        ...inventory.map(({ Id }) => `${ROOT}/UpdateService/FirmwareInventory/${Id}`),
      ),
      ...Object.fromEntries(
        inventory.map((entry) => [`${ROOT}/UpdateService/FirmwareInventory/${entry.Id}`, entry]),
      ),
    });
    if (!outcome.ok) throw new Error(outcome.fault.text);
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
    const { assets, observations } = outcome.mapped.report;
    expect(assets[0]?.facts).toMatchObject({
      vendor: 'Dell Inc.',
      model: 'PowerEdge R640',
      serial: '8CYCZ23',
      version: '3.34.34.34',
    });
    // What was installed before is listed too, and not reported; a volume that is a raw drive is that drive.
    expect(saidOf(observations).filter((line) => !line.startsWith('time-skew'))).toEqual([
      'health: ok',
      'power: on',
      'management-controller: ok',
      'storage-controller/AHCI.Integrated.1-1: ok',
      'drive/Disk.Direct.1-1:AHCI.Integrated.1-1: ok',
      'intrusion/System.Embedded.1: ok',
      'fan/Fan 6A: ok',
      'power-supply/PSU.Slot.1: ok',
      'cmos-battery/System Board CMOS Battery: ok',
      'memory-module/DIMM.Socket.A1: ok',
      'drive-life/Disk.Direct.1-1:AHCI.Integrated.1-1: 100',
      'firmware/BIOS: 2.10.2 not-told',
      'firmware/iDRAC: 3.34.34.34 not-told',
      'rights: complete',
    ]);
  });
});
