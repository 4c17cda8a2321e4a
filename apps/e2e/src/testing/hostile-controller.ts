import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOSTILE_STRINGS } from '@nachtwacht/testing/programs';

export interface HostileController {
  readonly url: string;
  /** How many things it says that it holds. */
  readonly devices: number;
  close(): Promise<void>;
}

/** A controller of access points, none of which answers, that calls each of them by another hostile string. */
export async function startHostileController(): Promise<HostileController> {
  const devices = HOSTILE_STRINGS.map(({ text }, index) => ({
    mac: `02:00:00:00:${hex(index >> 8)}:${hex(index & 255)}`,
    type: 'uap',
    state: 0,
    adopted: true,
    name: text,
    // The longest would be more than a controller may send at once, five times over.
    ...(text.length < 10_000 && { model: text, serial: text, version: text, ip: text }),
  }));
  const replies: Readonly<Record<string, unknown>> = {
    '/api/self/sites': [{ name: 'default', desc: '' }],
    '/api/s/default/stat/device': devices,
    '/api/s/default/stat/sysinfo': [{ name: HOSTILE_STRINGS[0]?.text, version: HOSTILE_STRINGS[1]?.text }],
  };
  const server = createServer((request, response) => {
    const data = replies[request.url ?? ''];
    response.writeHead(data === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ meta: { rc: 'ok' }, data }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, devices: devices.length, close: () => closed(server) };
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
