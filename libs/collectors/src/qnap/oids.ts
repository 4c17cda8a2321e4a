/** QNAP tells the same three times over: as texts (the oldest), as tables with enclosures, and in a MIB of QTS and QuTS hero. */
export const QNAP = '1.3.6.1.4.1.24681';
export const QTS = '1.3.6.1.4.1.55062';

const TEXTS = `${QNAP}.1.2`;
const TABLES = `${QNAP}.1.4.1.1.1`;

/** Texts such as "12.5 %", "41 C/106 F" and "7924.5 MB". */
export const TEXT = {
  cpu: `${TEXTS}.1.0`,
  memoryTotal: `${TEXTS}.2.0`,
  memoryFree: `${TEXTS}.3.0`,
  processorTemperature: `${TEXTS}.5.0`,
  systemTemperature: `${TEXTS}.6.0`,
  model: `${TEXTS}.12.0`,
  name: `${TEXTS}.13.0`,
} as const;

export const TEXT_TABLE = {
  disks: `${TEXTS}.11.1`,
  fans: `${TEXTS}.15.1`,
  volumes: `${TEXTS}.17.1`,
} as const;

export const TABLE = {
  enclosures: `${TABLES}.1.1.2.1`,
  fans: `${TABLES}.1.2.2.1`,
  supplies: `${TABLES}.1.3.2.1`,
  disks: `${TABLES}.1.5.2.1`,
  raids: `${TABLES}.2.1.2.1`,
  pools: `${TABLES}.2.2.2.1`,
  volumes: `${TABLES}.2.3.2.1`,
} as const;

/** The branch of QTS, and that of QuTS hero. */
export const BRANCHES = [`${QTS}.1`, `${QTS}.2`] as const;
export const systemOids = (branch: string) =>
  ({
    model: `${branch}.12.3.0`,
    name: `${branch}.12.4.0`,
    serial: `${branch}.12.5.0`,
    version: `${branch}.12.6.0`,
    upgrade: `${branch}.12.7.0`,
    processorTemperature: `${branch}.12.10.0`,
    systemTemperature: `${branch}.12.11.0`,
    cpu: `${branch}.12.12.0`,
    memoryTotal: `${branch}.12.13.0`,
    memoryUsed: `${branch}.12.16.0`,
    power: `${branch}.12.19.0`,
  }) as const;
export const branchTables = (branch: string) =>
  ({
    disks: `${branch}.10.2.1`,
    raids: `${branch}.10.5.1`,
    pools: `${branch}.10.7.1`,
    folders: `${branch}.10.9.1`,
    fans: `${branch}.12.9.1`,
  }) as const;

/** ENTITY-MIB, row 1: what the chassis is. */
export const CHASSIS = {
  firmware: '1.3.6.1.2.1.47.1.1.1.1.9.1',
  software: '1.3.6.1.2.1.47.1.1.1.1.10.1',
  serial: '1.3.6.1.2.1.47.1.1.1.1.11.1',
  model: '1.3.6.1.2.1.47.1.1.1.1.13.1',
} as const;

export const SINGLE_VALUES: readonly string[] = [
  ...Object.values(TEXT),
  ...Object.values(CHASSIS),
  ...BRANCHES.flatMap((branch) => Object.values(systemOids(branch))),
];
export const SUBTREES: readonly string[] = [
  ...Object.values(TEXT_TABLE),
  ...Object.values(TABLE),
  ...BRANCHES.flatMap((branch) => Object.values(branchTables(branch))),
];
