import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { HOSTILITIES, type Hostility } from './hostilities';

/** A server on 127.0.0.1 that answers `GET /<hostility>` with that very misbehaviour. */
export interface HostileServer {
  readonly port: number;
  url(hostility: Hostility): string;
  /** What clients sent, one text per connection, as far as it was read. */
  readonly heard: readonly string[];
  /** Connections that are open now. */
  openConnections(): number;
  /** Resolves when the last client is gone. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export async function startHostileServer(): Promise<HostileServer> {
  const heard: string[] = [];
  const open = new Set<Socket>();
  const waiting: (() => void)[] = [];
  const server = createServer((socket) => {
    open.add(socket);
    // The clients are expected to break off.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open.delete(socket);
      if (open.size === 0) for (const resolve of waiting.splice(0)) resolve();
    });
    const index = heard.push('') - 1;
    const listen = (chunk: Buffer): void => {
      const request = (heard[index] ?? '') + chunk.toString('latin1');
      heard[index] = request;
      if (!request.includes('\r\n\r\n')) return;
      socket.off('data', listen);
      misbehave(socket, request);
    };
    socket.on('data', listen);
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    heard,
    url: (hostility) => `http://127.0.0.1:${port}/${hostility}`,
    openConnections: () => open.size,
    idle: () =>
      new Promise((resolve) => {
        if (open.size === 0) resolve();
        else waiting.push(resolve);
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function misbehave(socket: Socket, request: string): void {
  const name = /^\S+ \/([a-z0-9-]+)/.exec(request)?.[1] ?? '';
  // After the request nothing more is read into memory, but a client that leaves must be noticed.
  socket.resume();
  if (Object.hasOwn(HOSTILITIES, name)) HOSTILITIES[name as Hostility](socket);
  else socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
}
