import * as snmp from 'net-snmp';
import type { User, Varbind } from 'net-snmp';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { snmpTableOf, type AgentValues, type SnmpTable } from './snmp-table';

export type { AgentValues } from './snmp-table';

export interface SnmpAgentOptions {
  /** What it tells; asked for each question, so that it may change. */
  readonly values: () => AgentValues;
  /** Who may read by version 2c. */
  readonly community?: string;
  /** Who may read by version 3. */
  readonly user?: User;
  /** 0 by default: any that is free. */
  readonly port?: number;
  /** True while it takes questions and answers none, as an agent that hangs. */
  readonly isSilent?: () => boolean;
}

export interface SnmpAgent {
  readonly port: number;
  /** The OIDs of the latest questions, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

interface Pdu {
  readonly varbinds: readonly Varbind[];
  readonly nonRepeaters?: number;
  readonly maxRepetitions?: number;
  getResponsePduForRequest(): { varbinds: Varbind[] };
}
type Answer = (socket: Socket, message: { readonly pdu: Pdu }, from: RemoteInfo) => void;
/** What the library's agent has and its types do not show. */
interface LibraryAgent {
  getRequest: Answer;
  getNextRequest: Answer;
  getBulkRequest: Answer;
  setRequest: Answer;
  sendResponse(
    socket: Socket,
    to: RemoteInfo,
    question: { readonly pdu: Pdu },
    response: { varbinds: Varbind[] },
  ): void;
  getAuthorizer(): { addCommunity(community: string): void; addUser(user: User): void };
}

/** As many as fit in a packet of a network card. */
const MAX_ANSWERS = 50;
const MAX_REMEMBERED = 10_000;
const ENGINE_ID = `8000B98380${'AB'.repeat(8)}`;

/**
 * An agent on 127.0.0.1 that serves a flat list of values by the library's own encoding and security, version 2c and 3.
 * It has nothing that could be changed.
 */
export async function startSnmpAgent(options: SnmpAgentOptions): Promise<SnmpAgent> {
  const asked: string[] = [];
  const socket = await bound(options.port ?? 0);
  const agent = snmp.createAgent(
    { dgramModule: { createSocket: () => libraryView(socket, options.isSilent) }, engineID: ENGINE_ID },
    () => undefined,
  ) as LibraryAgent;
  if (options.community !== undefined) agent.getAuthorizer().addCommunity(options.community);
  if (options.user !== undefined) agent.getAuthorizer().addUser(options.user);
  const answering =
    (find: (table: SnmpTable, pdu: Pdu) => Varbind[]): Answer =>
    (_, question, from) => {
      if (asked.length > MAX_REMEMBERED) asked.length = 0;
      asked.push(...question.pdu.varbinds.map(({ oid }) => oid));
      const response = question.pdu.getResponsePduForRequest();
      response.varbinds = find(snmpTableOf(options.values()), question.pdu);
      agent.sendResponse(socket, from, question, response);
    };
  agent.getRequest = answering((table, { varbinds }) => varbinds.map(({ oid }) => table.get(oid)));
  agent.getNextRequest = answering((table, { varbinds }) => varbinds.map(({ oid }) => table.next(oid)));
  agent.getBulkRequest = answering(bulk);
  agent.setRequest = () => undefined;
  const close = () =>
    new Promise<void>((resolve) => {
      socket.close(() => {
        resolve();
      });
    });
  return { port: socket.address().port, asked, close };
}

function bound(port: number): Promise<Socket> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.once('error', reject).bind(port, '127.0.0.1', () => {
      socket.off('error', reject);
      // An answer to somebody who has gone comes back as an error; it must not end the program.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

/** The socket as the library uses it. It is bound already: the library takes port 0 for 161. */
function libraryView(socket: Socket, isSilent: () => boolean = () => false) {
  type Take = (packet: Buffer, from: RemoteInfo) => void;
  return {
    bind: () => undefined,
    send: socket.send.bind(socket),
    on: (event: string, take: Take) => {
      if (event !== 'message') return;
      socket.on('message', (packet, from) => {
        if (isSilent()) return;
        try {
          take(packet, from);
        } catch {
          // No SNMP: as if it had not come.
        }
      });
    },
  };
}

function bulk(table: SnmpTable, { varbinds, nonRepeaters = 0, maxRepetitions = 0 }: Pdu): Varbind[] {
  const found = varbinds.slice(0, nonRepeaters).map(({ oid }) => table.next(oid));
  let at = varbinds.slice(nonRepeaters).map(({ oid }) => oid);
  for (let i = 0; i < maxRepetitions && found.length + at.length <= MAX_ANSWERS && at.length > 0; i++) {
    const row = at.map((oid) => table.next(oid));
    found.push(...row);
    at = row.map(({ oid }) => oid);
  }
  return found;
}
