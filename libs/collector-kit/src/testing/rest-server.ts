import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface RestServerOptions {
  /** Without it: http. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly login?: { readonly username: string; readonly password: string };
  /** Instead of what the repository holds, for one path. */
  readonly answer?: RequestListener;
}

export interface RestServer {
  readonly port: number;
  /** What it was asked, as "GET /config". */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A rest-server of restic on 127.0.0.1 over a repository in a folder, as far as reading goes. */
export async function startRestServer(folder: string, options: RestServerOptions = {}): Promise<RestServer> {
  const asked: string[] = [];
  const { tls, login, answer } = options;
  const wanted = login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
  const listener: RequestListener = (request, response) => {
    const { method = '', url = '/', headers } = request;
    asked.push(`${method} ${url}`);
    if (answer) return answer(request, response);
    if (wanted !== undefined && headers.authorization !== wanted) return response.writeHead(401).end();
    const file = fileOf(folder, url);
    if (!existsSync(file)) return response.writeHead(404).end();
    if (statSync(file).isDirectory()) {
      response.setHeader('content-type', 'application/vnd.x.restic.rest.v2');
      return response.end(JSON.stringify(filesBelow(file)));
    }
    const content = readFileSync(file);
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
    const part = content.subarray(Number(from ?? 0), to ? Number(to) + 1 : undefined);
    response.writeHead(from === undefined ? 200 : 206, { 'content-length': part.length });
    return response.end(method === 'HEAD' ? undefined : part);
  };
  const server = tls ? createSecureServer({ ...tls }, listener) : createServer(listener);
  const port = await listening(server);
  return {
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Packs lie in folders by their first two digits, which the protocol does not show. */
function fileOf(folder: string, url: string): string {
  const [, kind = '', name = ''] = /^\/(?:repo\/)?([a-z]+)\/?([0-9a-f]*)$/.exec(url) ?? [];
  return kind === 'data' && name !== ''
    ? join(folder, kind, name.slice(0, 2), name)
    : join(folder, kind, name);
}

function filesBelow(folder: string): readonly { readonly name: string; readonly size: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => ({ name, size: statSync(join(parentPath, name)).size }));
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
