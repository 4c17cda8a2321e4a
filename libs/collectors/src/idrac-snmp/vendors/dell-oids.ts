import { columns } from './vendor';

const IDRAC = '1.3.6.1.4.1.674.10892.5';
const OMSA = '1.3.6.1.4.1.674.10892.1';
const OMSA_STORAGE = '1.3.6.1.4.1.674.10893.1.20';

/** The iDRAC and the agent of OpenManage within Windows or Linux lay the same tables out in other places. */
export interface DellPlace {
  readonly chassis: string;
  readonly storage: string;
  readonly globalStatus: string;
  readonly storageStatus: string;
  readonly serviceTag: string;
  readonly model: string;
  readonly hostName: string | null;
  readonly version: string | null;
  readonly power: string | null;
  readonly uptime: string | null;
}

export const IDRAC_PLACE: DellPlace = {
  chassis: `${IDRAC}.4`,
  storage: `${IDRAC}.5.1.20`,
  globalStatus: `${IDRAC}.2.1.0`,
  storageStatus: `${IDRAC}.2.3.0`,
  serviceTag: `${IDRAC}.1.3.2.0`,
  model: `${IDRAC}.1.3.12.0`,
  hostName: `${IDRAC}.1.3.1.0`,
  version: `${IDRAC}.1.1.8.0`,
  power: `${IDRAC}.2.4.0`,
  uptime: `${IDRAC}.2.5.0`,
};

export const OMSA_PLACE: DellPlace = {
  chassis: OMSA,
  storage: OMSA_STORAGE,
  globalStatus: `${OMSA}.200.10.1.2.1`,
  storageStatus: `${OMSA_STORAGE}.110.13.0`,
  serviceTag: `${OMSA}.300.10.1.11.1`,
  model: `${OMSA}.300.10.1.9.1`,
  hostName: null,
  version: null,
  power: null,
  uptime: null,
};

/** Columns by the number they have in the MIB, and what stands before them. */
export const DELL_TABLES = {
  powerUnit: { at: '600.10.1', columns: { redundancy: 5, name: 7 } },
  supply: { at: '600.12.1', columns: { status: 5, name: 8, flags: 11 } },
  voltage: { at: '600.20.1', columns: { status: 5, millivolts: 6, name: 8 } },
  battery: { at: '600.50.1', columns: { status: 5, flags: 6, name: 7 } },
  coolingUnit: { at: '700.10.1', columns: { redundancy: 5, name: 7 } },
  fan: { at: '700.12.1', columns: { status: 5, rpm: 6, name: 8 } },
  temperature: { at: '700.20.1', columns: { status: 5, tenths: 6, name: 8 } },
  processor: { at: '1100.30.1', columns: { status: 5, model: 23, name: 26 } },
  memory: { at: '1100.50.1', columns: { status: 5, name: 8, kilobytes: 14 } },
  adapter: { at: '1100.90.1', columns: { status: 3, model: 6, name: 30 } },
  intrusion: { at: '300.70.1', columns: { status: 5, name: 8 } },
  bios: { at: '300.50.1', columns: { version: 8 } },
} as const;

export const DELL_STORAGE_TABLES = {
  drive: {
    at: '130.4.1',
    columns: { name: 2, state: 4, model: 6, serial: 7, status: 24, smartAlert: 31, lifeLeft: 49 },
  },
  volume: { at: '140.1.1', columns: { name: 2, state: 4, status: 20, badBlocks: 23 } },
  controller: { at: '130.1.1', columns: { name: 2, status: 38 } },
  raidBattery: { at: '130.15.1', columns: { state: 4, status: 6 } },
} as const;

export function scalarsOf(place: DellPlace): readonly string[] {
  const { globalStatus, storageStatus, serviceTag, model, hostName, version, power, uptime } = place;
  return [globalStatus, storageStatus, serviceTag, model, hostName, version, power, uptime].filter(
    (oid) => oid !== null,
  );
}

/** The rollups by kind, of which those that are not well are told beside the health. */
export const ROLLUPS = {
  'power supplies': 9,
  voltages: 12,
  cooling: 21,
  temperatures: 24,
  memory: 27,
  intrusion: 30,
  processors: 50,
  batteries: 52,
  'SD cards': 54,
} as const;

export function walksOf(place: DellPlace): readonly string[] {
  return [
    `${place.chassis}.200.10.1`,
    ...Object.values(DELL_TABLES).flatMap((table) => columns(`${place.chassis}.${table.at}`, table.columns)),
    ...Object.values(DELL_STORAGE_TABLES).flatMap((table) =>
      columns(`${place.storage}.${table.at}`, table.columns),
    ),
  ];
}
