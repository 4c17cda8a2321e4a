// Make-believe devices: one agent for version 2c behind each of many ports of 127.0.0.1, all with the same sixty values.
// It says its ports, and to each message how many polls came so far: a poll asks once what the device is.
import { createSocket } from 'node:dgram';
import * as snmp from 'net-snmp';

const agents = Number(process.argv[2]);
const { ObjectType } = snmp;
const text = (oid, value) => ({ oid, type: ObjectType.OctetString, value: Buffer.from(value) });
const rows = [
  text('1.3.6.1.2.1.1.1.0', 'Linux device 6.1.0-40-amd64 #1 SMP x86_64'),
  { oid: '1.3.6.1.2.1.1.3.0', type: ObjectType.TimeTicks, value: 0 },
  text('1.3.6.1.2.1.1.5.0', 'device'),
];
const column = (entry, number, type, values) =>
  values.forEach((value, i) => rows.push({ oid: `${entry}.${number}.${i + 1}`, type, value }));
const PORTS = '1.3.6.1.2.1.2.2.1';
column(
  PORTS,
  2,
  ObjectType.OctetString,
  ['eth0', 'eth1', 'eth2'].map((name) => Buffer.from(name)),
);
for (const number of [3, 7, 8]) column(PORTS, number, ObjectType.Integer, [number === 3 ? 6 : 1, 1, 1]);
column(PORTS, 5, ObjectType.Gauge, [1e9, 1e9, 1e9]);
for (const number of [10, 11, 13, 14, 16, 17, 19, 20]) column(PORTS, number, ObjectType.Counter, [1, 2, 3]);
const STORAGE = '1.3.6.1.2.1.25.2.3.1';
column(STORAGE, 2, ObjectType.OID, ['1.3.6.1.2.1.25.2.1.2', '1.3.6.1.2.1.25.2.1.4', '1.3.6.1.2.1.25.2.1.4']);
column(
  STORAGE,
  3,
  ObjectType.OctetString,
  ['Physical memory', '/', '/srv'].map((name) => Buffer.from(name)),
);
for (const number of [4, 5, 6]) column(STORAGE, number, ObjectType.Integer, [4096, 2_000_000, 1_000_000]);
column('1.3.6.1.2.1.25.3.3.1', 2, ObjectType.Integer, [4, 5, 6]);

const path = (oid) => oid.split('.').map(Number);
const compare = (a, b) => {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
};
const table = rows.map((row) => ({ row, at: path(row.oid) })).sort((a, b) => compare(a.at, b.at));
const byOid = new Map(rows.map((row) => [row.oid, row]));
const started = Date.now();
const told = (row) =>
  row.type === ObjectType.TimeTicks ? { ...row, value: Math.floor((Date.now() - started) / 10) } : row;
const get = ({ oid }) => {
  const row = byOid.get(oid);
  return row === undefined ? { oid, type: ObjectType.NoSuchInstance, value: null } : told(row);
};
const known = new Map();
const next = ({ oid }) => {
  let found = known.get(oid);
  if (found === undefined) {
    const at = path(oid);
    found = table.find((entry) => compare(entry.at, at) > 0)?.row ?? null;
    known.set(oid, found);
  }
  return found === null ? { oid, type: ObjectType.EndOfMibView, value: null } : told(found);
};

const ONCE = '1.3.6.1.2.1.1.1.0';
let polls = 0;
const agentOf = (socket) => {
  const view = {
    bind: () => undefined,
    send: socket.send.bind(socket),
    on: (event, take) => event === 'message' && socket.on('message', take),
  };
  const agent = snmp.createAgent({ dgramModule: { createSocket: () => view } }, () => undefined);
  agent.getAuthorizer().addCommunity('bench-community');
  const answering = (find) => (_, question, from) => {
    if (question.pdu.varbinds.some(({ oid }) => oid === ONCE)) polls += 1;
    const response = question.pdu.getResponsePduForRequest();
    response.varbinds = find(question.pdu);
    agent.sendResponse(socket, from, question, response);
  };
  agent.getRequest = answering(({ varbinds }) => varbinds.map(get));
  agent.getNextRequest = answering(({ varbinds }) => varbinds.map(next));
  agent.getBulkRequest = answering(({ varbinds, nonRepeaters, maxRepetitions }) => {
    const found = varbinds.slice(0, nonRepeaters).map(next);
    let at = varbinds.slice(nonRepeaters);
    for (let i = 0; i < maxRepetitions && found.length + at.length <= 50; i++)
      found.push(...(at = at.map(next)));
    return found;
  });
};

const ports = [];
for (let i = 0; i < agents; i++) {
  const socket = createSocket('udp4');
  await new Promise((resolve) => socket.bind(0, '127.0.0.1', resolve));
  agentOf(socket);
  ports.push(socket.address().port);
}
process.on('message', () => process.send?.({ polls }));
process.send?.({ ports });
