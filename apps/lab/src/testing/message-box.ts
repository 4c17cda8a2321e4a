import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { readBody } from '../devices/request-body';

/** A place to push messages to, on 127.0.0.1. */
export interface MessageBox {
  readonly url: string;
  /** Path with query, and body, in order of arrival. */
  readonly messages: { readonly path: string; readonly body: string }[];
  /** What it answers from now on. */
  status: number;
}

export async function messageBox(): Promise<MessageBox> {
  const messages: MessageBox['messages'] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      messages.push({ path: request.url ?? '', body: body ?? '' });
      response.writeHead(box.status).end('OK');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const box: MessageBox = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push/secret`,
    messages,
    status: 200,
  };
  return box;
}
