import { X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { generate, type SelfsignedOptions } from 'selfsigned';

export interface Authority {
  readonly key: string;
  readonly cert: string;
}

export interface TlsServerOptions {
  /** Names and addresses the certificate is for. */
  readonly names: readonly string[];
  /** Signs the certificate; left out: it signs itself. */
  readonly authority?: Authority;
  readonly validFrom?: Date;
  readonly validTo?: Date;
  readonly tls?: TlsOptions;
  /** What it answers to any request; by default "fine". */
  readonly body?: string;
}

export interface TlsTestServer {
  readonly port: number;
  readonly fingerprint: string;
  /** Everything that clients sent inside TLS. */
  heard(): string;
  /** Shows another certificate from now on: renewed for the same key, or of another device. */
  show(what: 'renewed' | 'another'): Promise<void>;
  close(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export async function makeAuthority(): Promise<Authority> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Test authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key, cert };
}

/** A server on 127.0.0.1 that gives the same answer to any request over TLS. */
export async function startTlsServer(options: TlsServerOptions): Promise<TlsTestServer> {
  const { names, authority, body = 'fine' } = options;
  const validFrom = options.validFrom ?? new Date(Date.now() - DAY_MS);
  const subject = [{ name: 'commonName', value: names[0] ?? 'test' }];
  const details: SelfsignedOptions = {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: validFrom,
    notAfterDate: options.validTo ?? new Date(validFrom.getTime() + 90 * DAY_MS),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: names.map((name) =>
          /^[\d.]+$|:/.test(name) ? { type: 7, ip: name } : { type: 2, value: name },
        ),
      },
    ],
    ...(authority === undefined ? {} : { ca: authority }),
  };
  const made = await generate(subject, details);
  let heard = '';
  const chain = authority === undefined ? made.cert : `${made.cert}\n${authority.cert}`;
  const server = createServer({ key: made.private, cert: chain, ...options.tls }, (socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      const length = String(Buffer.byteLength(body));
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n${body}`);
    });
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint: fingerprintOf(made.cert),
    heard: () => heard,
    show: async (what) => {
      const keyPair = { privateKey: made.private, publicKey: made.public };
      const next = await generate(subject, what === 'renewed' ? { ...details, keyPair } : details);
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

function fingerprintOf(pem: string): string {
  return new X509Certificate(pem).fingerprint256;
}
