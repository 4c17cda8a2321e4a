import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut and mended, or made to hang without a word. */
export interface CuttableProxy {
  /** The same URL by way of the proxy. */
  through(url: string): string;
  /** Open connections break, new ones are refused. */
  cut(): Promise<void>;
  /** Open connections and new ones stay, and nothing comes through any more. */
  hang(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function startCuttableProxy(target: string): Promise<CuttableProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let hanging = false;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('data', (data) => !hanging && other.write(data));
      one.on('error', () => undefined);
      one.once('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(at, '127.0.0.1', resolve);
    });
  const cut = async () => {
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    through: (url) => {
      const changed = new URL(url);
      changed.hostname = '127.0.0.1';
      changed.port = String(own);
      return changed.href;
    },
    cut,
    hang: () => {
      hanging = true;
    },
    mend: async () => {
      hanging = false;
      // What hung has lost bytes: nothing that was open then can be used again.
      for (const socket of sockets) socket.destroy();
      if (!server.listening) await listen(own);
    },
    close: cut,
  };
}
