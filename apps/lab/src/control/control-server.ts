import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from '../devices/endpoint';
import { readBody } from '../devices/request-body';
import { controlAnswer, type Controls } from './control-routes';

export interface ControlServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws Error that says what to do when the port is taken */
export async function startControlServer(controls: Controls, port: number): Promise<ControlServer> {
  const answer = controlAnswer(controls);
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://lab');
      const {
        status,
        type,
        headers,
        body: text,
      } = answer({
        method: request.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: body ?? '',
      });
      response.writeHead(status, { 'content-type': type, ...headers }).end(text);
    });
  });
  await listen(server, port);
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new Error(`The control page can't use port ${port}: choose another one with --port`, { cause }));
    });
    server.listen(port, LOOPBACK, resolve);
  });
}
