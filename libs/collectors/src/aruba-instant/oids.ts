/** AI-AP-MIB. */
const INSTANT = '1.3.6.1.4.1.14823.2.3.3.1';

export const CONTROLLER = {
  name: `${INSTANT}.1.2.0`,
  version: `${INSTANT}.1.4.0`,
  address: `${INSTANT}.1.5.0`,
} as const;

/** One row per access point; index: its MAC. */
export const ACCESS_POINTS = `${INSTANT}.2.1.1`;
export const ACCESS_POINT_COLUMNS = {
  name: 2,
  address: 3,
  serial: 4,
  model: 6,
  cpuPercent: 7,
  memoryFree: 8,
  uptime: 9,
  memoryTotal: 10,
  status: 11,
  role: 13,
} as const;

/** One row per radio; index: the MAC of its access point and the number of the radio. */
export const RADIOS = `${INSTANT}.2.2.1`;
export const RADIO_COLUMNS = { channel: 4, utilisation: 6, status: 20, clients: 21 } as const;

/** One row per client; index: its MAC. */
export const CLIENTS = `${INSTANT}.2.4.1`;
export const CLIENT_COLUMNS = { accessPoint: 4 } as const;

const columns = (entry: string, numbers: Readonly<Record<string, number>>) =>
  Object.values(numbers).map((column) => `${entry}.${String(column)}`);

export const SUBTREES: readonly string[] = [
  ...columns(ACCESS_POINTS, ACCESS_POINT_COLUMNS),
  ...columns(RADIOS, RADIO_COLUMNS),
  ...columns(CLIENTS, CLIENT_COLUMNS),
];
