import {
  cellName,
  cellNumber,
  enumWord,
  snmpTable,
  type SnmpRow,
  type SnmpValue,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { ACCESS_POINT_COLUMNS, ACCESS_POINTS, CLIENT_COLUMNS, CLIENTS, RADIO_COLUMNS, RADIOS } from '../oids';

export interface AccessPoint {
  /** "68:28:cf:c7:e9:c0" */
  readonly mac: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly serial: string | null;
  /** "635" */
  readonly model: string | null;
  readonly role: string | null;
  readonly cpuPercent: number | null;
  readonly memoryFree: number | null;
  readonly memoryTotal: number | null;
  readonly uptimeSeconds: number | null;
  /** 'up', 'down', or what it says instead. */
  readonly status: string | null;
  readonly radios: readonly Radio[];
  /** null where neither radios nor the list of clients tell. */
  readonly clients: number | null;
}

export interface Radio {
  readonly number: string;
  readonly status: string | null;
  readonly channel: string | null;
  readonly clients: number | null;
}

const STATUS = { 1: 'up', 2: 'down' } as const;
type Columns = keyof typeof ACCESS_POINT_COLUMNS;

/** The access points of the virtual controller. Their index is their MAC, which even an agent that tells little has. */
export function readAccessPoints(values: SnmpValues): readonly AccessPoint[] {
  const radios = readRadios(values);
  const perAddress = clientsByAddress(values);
  return snmpTable(values, ACCESS_POINTS, ACCESS_POINT_COLUMNS).flatMap((row) => {
    const mac = macOf(row.index);
    return mac === null ? [] : [accessPointOf(mac, row.cells, radios.get(row.index) ?? [], perAddress)];
  });
}

function accessPointOf(
  mac: string,
  cells: SnmpRow<Columns>['cells'],
  radios: readonly Radio[],
  perAddress: ReadonlyMap<string, number>,
): AccessPoint {
  const address = textOf(cells.address);
  const ticks = cellNumber(cells.uptime);
  const counted = radios.map(({ clients }) => clients).filter((clients) => clients !== null);
  const listed = perAddress.size === 0 || address === null ? null : (perAddress.get(address) ?? 0);
  return {
    mac,
    name: cellName(cells.name),
    address,
    serial: textOf(cells.serial),
    model: textOf(cells.model),
    role: textOf(cells.role),
    cpuPercent: cellNumber(cells.cpuPercent),
    memoryFree: cellNumber(cells.memoryFree),
    memoryTotal: cellNumber(cells.memoryTotal),
    uptimeSeconds: ticks === null || ticks < 0 ? null : Math.floor(ticks / 100),
    status: enumWord(cells.status, STATUS),
    radios,
    clients: counted.length === 0 ? listed : counted.reduce((sum, clients) => sum + clients, 0),
  };
}

/** Radios by the index of their access point, of those that tell whether they are up. */
function readRadios(values: SnmpValues): ReadonlyMap<string, readonly Radio[]> {
  const found = new Map<string, Radio[]>();
  for (const { index, cells } of snmpTable(values, RADIOS, RADIO_COLUMNS)) {
    const [, owner = '', number = ''] = /^((?:\d+\.){5}\d+)\.(\d+)$/.exec(index) ?? [];
    if (owner === '') continue;
    const status = enumWord(cells.status, STATUS);
    const clients = cellNumber(cells.clients);
    const radio = {
      number,
      status,
      channel: textOf(cells.channel),
      clients: clients === null || clients < 0 ? null : clients,
    };
    found.set(owner, [...(found.get(owner) ?? []), radio]);
  }
  return found;
}

function clientsByAddress(values: SnmpValues): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of snmpTable(values, CLIENTS, CLIENT_COLUMNS)) {
    const address = textOf(cells.accessPoint);
    if (address !== null) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return counts;
}

/** A text, also where the agent has a number instead. */
function textOf(value: SnmpValue | undefined): string | null {
  if (value === undefined) return null;
  return cellName(value) ?? (value[0] === 'Hex' ? null : String(value[1]).trim() || null);
}

function macOf(index: string): string | null {
  const bytes = index.split('.').map(Number);
  if (bytes.length !== 6 || bytes.some((byte) => !(byte >= 0 && byte <= 255))) return null;
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}
