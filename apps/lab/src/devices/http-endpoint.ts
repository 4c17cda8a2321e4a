import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Device } from '../world/device';
import type { World } from '../world/world';
import { LOOPBACK, type Endpoint } from './endpoint';
import { MAX_REQUEST_BYTES, readBody } from './request-body';
import type { KeyPair } from './tls/certificates';

export interface LabRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<IncomingMessage['headers']>;
  readonly body: string;
}

export interface LabReply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Wait before answering. */
  readonly delayMs?: number;
}

export type Answer = (request: LabRequest) => LabReply;

export interface HttpEndpointOptions {
  readonly world: World;
  readonly device: Device;
  readonly answer: Answer;
  /** https with this certificate; asked anew after every change of the device. */
  readonly certificate?: () => KeyPair;
}

/** A device that speaks HTTP. Down, it refuses connections; hanging or behind a dead line, it takes them and is silent. */
export class HttpEndpoint implements Endpoint {
  readonly id: string;
  private readonly silent = new Set<ServerResponse>();
  private server: Server | SecureServer | null = null;
  private port = 0;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly options: HttpEndpointOptions) {
    this.id = options.device.spec.id;
  }

  async start(port: number): Promise<number> {
    await this.listen(port);
    if (this.isDown()) await this.close();
    return this.port;
  }

  settle(): Promise<void> {
    // One after the other: a fault that is caused and cured at once must end up listening.
    const settled = this.turn.then(() => this.settleNow());
    this.turn = settled.catch(() => undefined);
    return settled;
  }

  async stop(): Promise<void> {
    await this.turn;
    await this.close();
  }

  private async settleNow(): Promise<void> {
    if (!this.isSilent()) for (const response of this.silent) response.destroy();
    if (this.isDown()) await this.close();
    else if (this.server === null) await this.listen(this.port);
    const { certificate } = this.options;
    if (certificate !== undefined && this.server !== null && 'setSecureContext' in this.server)
      this.server.setSecureContext(contextOf(certificate()));
  }

  private isDown(): boolean {
    return this.options.device.has('down');
  }

  private isSilent(): boolean {
    const { device, world } = this.options;
    return device.has('hangs') || world.isDark(device);
  }

  private listen(port: number): Promise<void> {
    const { certificate } = this.options;
    const handle = (request: IncomingMessage, response: ServerResponse): void =>
      void this.handle(request, response);
    const server =
      certificate === undefined ? createServer(handle) : createSecureServer(contextOf(certificate()), handle);
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, () => {
        this.server = server;
        this.port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  private close(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (server === null) return Promise.resolve();
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => response.destroy());
    const body = await readBody(request);
    if (body === null) return void response.writeHead(413).end(`at most ${MAX_REQUEST_BYTES} bytes`);
    if (this.isSilent()) {
      this.keepSilent(response);
      return;
    }
    const url = new URL(request.url ?? '/', 'http://lab');
    const reply = this.options.answer({
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
    });
    if (reply.delayMs === undefined) send(response, reply);
    else setTimeout(() => send(response, reply), reply.delayMs).unref();
  }

  private keepSilent(response: ServerResponse): void {
    this.silent.add(response);
    response.on('close', () => this.silent.delete(response));
  }
}

function contextOf({ certificate, key }: KeyPair): { readonly cert: string; readonly key: string } {
  return { cert: certificate, key };
}

function send(response: ServerResponse, { status, type, headers, body }: LabReply): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

export function json(value: unknown, status = 200): LabReply {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
