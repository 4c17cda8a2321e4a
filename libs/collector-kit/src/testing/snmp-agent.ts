import * as snmp from 'net-snmp';
import type { User, Varbind } from 'net-snmp';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import type { SnmpValue, SnmpValues } from '../poll-context';
import { follows } from '../io/snmp/oids';

export interface SnmpAgentOptions {
  /** What it tells, by OID; asked for each question, so that it may change. */
  readonly values: () => SnmpValues;
  /** Who may read by version 2c. */
  readonly community?: string;
  /** Who may read by version 3. */
  readonly user?: User;
  /** 0 by default: any that is free. */
  readonly port?: number;
}

export interface SnmpAgent {
  readonly port: number;
  /** The OIDs of all questions, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

interface Pdu {
  readonly varbinds: readonly Varbind[];
  readonly nonRepeaters?: number;
  readonly maxRepetitions?: number;
  getResponsePduForRequest(): { varbinds: Varbind[] };
}
interface Message {
  readonly pdu: Pdu;
}
type Answer = (socket: Socket, message: Message, rinfo: RemoteInfo) => void;
/** What the library's agent has and its types do not show. */
interface LibraryAgent {
  getRequest: Answer;
  getNextRequest: Answer;
  getBulkRequest: Answer;
  setRequest: Answer;
  sendResponse(socket: Socket, rinfo: RemoteInfo, message: Message, response: { varbinds: Varbind[] }): void;
  getAuthorizer(): { addCommunity(community: string): void; addUser(user: User): void };
  close(): void;
}

/** Answers of snmpd fit in a packet of a network card. */
const MAX_ANSWERS = 50;

/**
 * An agent on 127.0.0.1 that serves a flat list of values by the library's own encoding and security, version 2c and 3.
 * It answers no question that would change something.
 */
export async function startSnmpAgent(options: SnmpAgentOptions): Promise<SnmpAgent> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject).bind(options.port ?? 0, '127.0.0.1', () => {
      socket.off('error', reject);
      resolve();
    });
  });
  // It is bound already: the library takes port 0 for 161.
  const bound = Object.assign(socket, { bind: () => socket });
  const agent = snmp.createAgent(
    { dgramModule: { createSocket: () => bound }, engineID: '8000B98380' + 'AB'.repeat(8) },
    () => undefined,
  ) as LibraryAgent;
  if (options.community !== undefined) agent.getAuthorizer().addCommunity(options.community);
  if (options.user !== undefined) agent.getAuthorizer().addUser(options.user);
  const answering =
    (find: (table: Table, pdu: Pdu) => Varbind[]): Answer =>
    (_, message, rinfo) => {
      asked.push(...message.pdu.varbinds.map(({ oid }) => oid));
      const response = message.pdu.getResponsePduForRequest();
      response.varbinds = find(tableOf(options.values()), message.pdu);
      agent.sendResponse(socket, rinfo, message, response);
    };
  agent.getRequest = answering((table, { varbinds }) => varbinds.map(({ oid }) => table.get(oid)));
  agent.getNextRequest = answering((table, { varbinds }) => varbinds.map(({ oid }) => table.next(oid)));
  agent.getBulkRequest = answering(bulk);
  agent.setRequest = () => undefined;
  return {
    port: (socket.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        socket.close(() => {
          resolve();
        });
      }),
  };
}

interface Table {
  get(oid: string): Varbind;
  next(oid: string): Varbind;
}

let last: { readonly values: SnmpValues; readonly table: Table } | undefined;

/** Sorting is what costs: the same values are sorted once. */
function tableOf(values: SnmpValues): Table {
  if (last?.values === values) return last.table;
  const oids = Object.keys(values).sort((a, b) => (a === b ? 0 : follows(a, b) ? -1 : 1));
  const none = (oid: string, type: number): Varbind => ({ oid, type, value: null });
  const table: Table = {
    get: (oid) => {
      const value = values[oid];
      return value === undefined ? none(oid, snmp.ObjectType.NoSuchInstance) : varbindOf(oid, value);
    },
    next: (oid) => {
      const found = oids[firstAfter(oids, oid)];
      const value = found === undefined ? undefined : values[found];
      return found === undefined || value === undefined
        ? none(oid, snmp.ObjectType.EndOfMibView)
        : varbindOf(found, value);
    },
  };
  last = { values, table };
  return table;
}

function firstAfter(oids: readonly string[], oid: string): number {
  let [from, to] = [0, oids.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (follows(oid, oids[middle] ?? '')) to = middle;
    else from = middle + 1;
  }
  return from;
}

function bulk(table: Table, { varbinds, nonRepeaters = 0, maxRepetitions = 0 }: Pdu): Varbind[] {
  const found = varbinds.slice(0, nonRepeaters).map(({ oid }) => table.next(oid));
  let at = varbinds.slice(nonRepeaters).map(({ oid }) => oid);
  for (let i = 0; i < maxRepetitions && found.length + at.length <= MAX_ANSWERS && at.length > 0; i++) {
    const row = at.map((oid) => table.next(oid));
    found.push(...row);
    at = row.map(({ oid }) => oid);
  }
  return found;
}

function varbindOf(oid: string, [type, value]: SnmpValue): Varbind {
  const { ObjectType } = snmp;
  switch (type) {
    case 'Text':
      return { oid, type: ObjectType.OctetString, value: Buffer.from(value) };
    case 'Hex':
      return { oid, type: ObjectType.OctetString, value: Buffer.from(value, 'hex') };
    case 'Counter64':
      return { oid, type: ObjectType.Counter64, value: bigBytes(value) };
    case 'ObjectId':
      return { oid, type: ObjectType.OID, value };
    case 'IpAddress':
      return { oid, type: ObjectType.IpAddress, value };
    case 'Integer':
    case 'Counter32':
    case 'Gauge32':
    case 'TimeTicks':
      return { oid, type: ObjectType[type], value };
  }
}

/** As many bytes as it needs, with a zero before a first one that would read as a sign. */
function bigBytes(digits: string): Buffer {
  const hex = BigInt(digits).toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}
