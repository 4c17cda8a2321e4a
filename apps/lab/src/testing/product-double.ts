import { ROUTES, type DutyDay, type RouteName } from '@nachtwacht/contracts';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { readBody } from '../devices/request-body';
import { BACKUP_VENDORS } from '../world/backup-vendors';
import { productCalls, type Call, type ProductState } from './product-calls';

const AT = '2026-11-23T06:00:00.000Z';
const COOKIE = 'nachtwacht.session_token=make-believe';
/** A check that has begun, and that nobody does. */
const TODAY: DutyDay = {
  ...{ date: '2026-11-23', state: 'open', freeBecause: null, opensAt: AT, dueAt: AT, person: null },
  ...{ handedOver: [], alertedAt: null, emptyAt: null, closedAt: null },
  ...{ previous: '2026-11-20', next: '2026-11-24' },
};
export const ACCOUNT = { email: 'lab@example.nl', password: 'make-believe' };

/**
 * Stands in for the product: the calls that enrolment makes, checked both ways by the catalogue of calls, so that it
 * can't be more lenient than the real one in what it takes, nor give what the real one would not.
 */
export interface ProductDouble {
  readonly url: string;
  readonly state: ProductState;
  /** "createCustomer" and so on, in order. */
  readonly calls: RouteName[];
}

/** `found` gives what a connection with this collector and address holds. */
export async function productDouble(found: ProductState['found']): Promise<ProductDouble> {
  const state: ProductState = {
    customers: [],
    sites: [],
    connections: [],
    channels: [],
    accepted: new Map(),
    tested: new Set(),
    collectors: [
      ...BACKUP_VENDORS,
      'backup-push',
      'http',
      'icmp',
      'meraki',
      'node-exporter',
      'omada',
      'opnsense',
      'fortigate',
      'mikrotik',
      'aruba-instant',
      'pfsense',
      'proxmox',
      'redfish',
      'idrac-snmp',
      'snmp-firewall',
      'snmp-host',
      'synology',
      'unifi',
      'ups',
    ],
    found,
    pushUrls: 0,
    promised: new Map(),
    restoreTests: [],
    duty: [],
    versions: [],
    releases: [],
    today: TODAY,
    id: randomUUID,
    at: AT,
  };
  const calls: RouteName[] = [];
  const handlers = productCalls(state);
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const { status, body, cookie } = answer(request, text ?? '');
      if (cookie) response.setHeader('set-cookie', `${COOKIE}; Path=/; HttpOnly`);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });

  function answer(request: IncomingMessage, text: string): { status: number; body: unknown; cookie?: true } {
    const url = new URL(request.url ?? '/', 'http://product');
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (url.pathname === '/api/auth/sign-in/email') {
      const isRight =
        JSON.stringify(body) === JSON.stringify(ACCOUNT) && request.headers.origin !== undefined;
      return isRight
        ? { status: 200, body: {}, cookie: true }
        : { status: 401, body: problem('wrong-password') };
    }
    if (request.headers.cookie !== COOKIE) return { status: 401, body: problem('signed-out') };
    const match = routeOf(request.method ?? '', url.pathname);
    if (match === null) return { status: 404, body: problem('not-found') };
    calls.push(match.name);
    return reply(match.name, { id: match.id, body, query: url.searchParams });
  }

  function reply(name: RouteName, call: Call): { status: number; body: unknown } {
    const route: (typeof ROUTES)[RouteName] = ROUTES[name];
    const checked = 'body' in route ? route.body.safeParse(call.body) : undefined;
    if (checked?.success === false)
      return { status: 400, body: problem(JSON.stringify(checked.error.issues)) };
    const handler = handlers[name];
    if (handler === undefined) return { status: 501, body: problem(`the double has no ${name}`) };
    const value = handler({ ...call, body: checked?.data });
    return value === null
      ? { status: 404, body: problem('not-found') }
      : { status: 200, body: route.reply.parse(value) };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, state, calls };
}

function routeOf(method: string, path: string): { name: RouteName; id: string } | null {
  for (const [name, route] of Object.entries(ROUTES)) {
    const pattern = new RegExp(`^/api${route.path.replace(':id', '([^/]+)')}$`);
    const match = route.method === method ? pattern.exec(path) : null;
    if (match !== null) return { name: name as RouteName, id: match[1] ?? '' };
  }
  return null;
}

function problem(message: string): { code: string; message: string } {
  return { code: 'refused', message };
}
