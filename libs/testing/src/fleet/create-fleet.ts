import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Behaviour } from './behaviour';
import { FleetState } from './fleet-state';

export interface FleetOptions {
  readonly count: number;
  /**
   * Ports that the targets are spread over (default 1). A connection that was closed keeps its pair of ports for a
   * minute, so that one port bears some 25,000 new connections a minute from one machine.
   */
  readonly ports?: number;
  /** What an answering target says; the default is a short page. */
  readonly reply?: (target: number) => FleetReply;
  /** For `lastRequestAt`, epoch milliseconds. */
  readonly clock?: () => number;
}

export interface FleetReply {
  readonly type: string;
  readonly body: string;
}

/** Any number of HTTP targets on 127.0.0.1, numbered from 0, each of which can be told to misbehave. */
export interface Fleet {
  /** By target. */
  readonly urls: readonly string[];
  set(targets: Iterable<number>, behaviour: Behaviour): void;
  /** Requests since the start or the last `forget`. */
  requests(target: number): number;
  totalRequests(): number;
  /** Epoch milliseconds, null when it was not asked. */
  lastRequestAt(target: number): number | null;
  forget(): void;
  stop(): Promise<void>;
}

const PAGE: FleetReply = { type: 'text/html; charset=utf-8', body: '<!doctype html><title>up</title>up' };

export async function createFleet(options: FleetOptions): Promise<Fleet> {
  const { count, ports = 1, reply = () => PAGE, clock = Date.now } = options;
  const state = new FleetState(count);
  const servers = await Promise.all(Array.from({ length: ports }, () => listen(state, reply, clock)));
  const portOf = (server: Server): number => (server.address() as AddressInfo).port;
  const numbers = servers.map(portOf);
  return {
    urls: Array.from(
      { length: count },
      (_, target) => `http://127.0.0.1:${numbers[target % ports] ?? 0}/${target}`,
    ),
    set: (targets, behaviour) => state.set(targets, behaviour),
    requests: (target) => state.requests(target),
    totalRequests: () => state.total(),
    lastRequestAt: (target) => state.lastRequestAt(target),
    forget: () => state.forget(),
    stop: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function listen(
  state: FleetState,
  reply: (target: number) => FleetReply,
  clock: () => number,
): Promise<Server> {
  const server = createServer((request, response) => {
    const target = Number((request.url ?? '/').slice(1).split('?')[0]);
    if (!state.has(target)) response.writeHead(404).end();
    else answer(response, state.take(target, clock()), () => reply(target));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', 4096, () => resolve(server));
  });
}

function answer(response: ServerResponse, behaviour: Behaviour, reply: () => FleetReply): void {
  switch (behaviour) {
    case 'answers': {
      const { type, body } = reply();
      response.writeHead(200, { 'content-type': type }).end(body);
      return;
    }
    case 'fails':
      response.writeHead(500, { 'content-type': 'text/plain' }).end('failing on purpose\n');
      return;
    case 'drops':
      response.destroy();
      return;
    case 'hangs':
      return;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
