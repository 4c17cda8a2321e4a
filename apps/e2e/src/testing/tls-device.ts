import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { generate } from 'selfsigned';

export interface TlsDevice {
  readonly port: number;
  /** Another one answers at its address from now on. */
  exchange(): Promise<void>;
  close(): Promise<void>;
}

/** Something with a certificate of its own that answers every request, and nothing that can be measured. */
export async function startTlsDevice(): Promise<TlsDevice> {
  const made = () =>
    generate([{ name: 'commonName', value: '127.0.0.1' }], { keyType: 'ec', algorithm: 'sha256' });
  const first = await made();
  const server = createServer({ key: first.private, cert: first.cert }, (socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfine');
    });
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    exchange: async () => {
      const next = await made();
      server.setSecureContext({ key: next.private, cert: next.cert });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
