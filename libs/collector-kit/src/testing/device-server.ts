import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyCollector } from '../collector';
import { createAddressGuard } from '../io/address-guard';
import { createPollContext } from '../io/create-poll-context';
import { runPoll, type PollOutcome } from '../run-poll';

export interface DeviceReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as it is when a text, else as JSON. */
  readonly body?: unknown;
}

export interface DeviceCall {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A make-believe device on 127.0.0.1 that speaks HTTP. */
export interface DeviceServer {
  readonly url: string;
  /** What it was asked, oldest first. */
  readonly calls: readonly DeviceCall[];
  close(): Promise<void>;
}

export async function startDevice(
  answer: (call: DeviceCall) => DeviceReply | undefined,
): Promise<DeviceServer> {
  const calls: DeviceCall[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const call = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
      };
      calls.push(call);
      const reply = answer(call) ?? { status: 404, body: { errorMessage: 'Endpoint not found' } };
      const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? null);
      for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
      response.writeHead(reply.status ?? 200).end(text);
    });
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

export interface DevicePoll {
  /** As a person would enter them. */
  readonly settings: unknown;
  readonly credentials?: unknown;
  readonly memory?: unknown;
  /** Epoch milliseconds; the time of the poll's own clock. */
  readonly now?: number;
  /** Folders in which repositories may be read. */
  readonly repositories?: readonly string[];
}

/** Polls over a real connection, with the collector's own deadline and its own lists of what is allowed. */
export function pollDevice(collector: AnyCollector, poll: DevicePoll): Promise<PollOutcome> {
  const now = poll.now ?? 1_795_327_200_000;
  return runPoll({
    collector,
    settings: collector.settings.parse(poll.settings),
    credentials: collector.credentials === null ? null : collector.credentials.parse(poll.credentials ?? {}),
    memory: poll.memory ?? null,
    now,
    openContext: ({ deadlineMs, calls, programs }) =>
      createPollContext({
        deadlineMs,
        clock: { now: () => now },
        inbox: () => Promise.resolve([]),
        addressGuard: createAddressGuard({ allowLoopback: true }),
        allow: calls,
        allowPrograms: programs,
        repositories: poll.repositories,
      }),
  });
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
