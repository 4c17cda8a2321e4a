import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAddressGuard } from '@nachtwacht/collector-kit';
import { startHostileServer, startTlsServer, type Hostility } from '@nachtwacht/collector-kit/testing';
import type { Message } from '@nachtwacht/domain';
import { HOSTILE_STRINGS } from '@nachtwacht/testing/programs';
import { afterEach, describe, expect, it } from 'vitest';
import { ChannelPost } from '../channel-post';
import { webhookChannel } from './webhook.channel';
import { WebhookPayload, WebhookSettings } from './webhook.schema';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const options = {
  publicUrl: 'https://board.example.nl',
  guard: createAddressGuard({ allowLoopback: true }),
  clock: { now: () => NOON },
};
const post = new ChannelPost(options);
/** For receivers that never finish: the same channel with a deadline that a spec can wait for. */
const hasty = new ChannelPost({ ...options, kindById: () => ({ ...webhookChannel, deadlineMs: 300 }) });

const customer = { id: 'c', name: 'Praktijk Zuid' };
const asset = { id: 'a', name: '<b>fw</b>\r\n01' };
const at = '2026-11-23T12:00:00.000Z';
const message: Message = {
  kind: 'problem',
  key: 'channel.incident.critical.1',
  at,
  status: 'critical',
  incidentId: 'i',
  customer,
  asset,
  checks: [
    {
      aspect: { nl: 'Bereikbaarheid', en: 'Reachability' },
      instance: 'WAN1',
      status: 'critical',
      reason: { code: 'unreachable', params: { text: 'refused' } },
      since: at,
      flapping: false,
    },
  ],
};

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function receiver(status = 204, reply = '', headers: Record<string, string> = {}) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(status, headers).end(reply);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open.push({
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, heard };
}

/** What steers a terminal or turns text around, written out or as JSON writes it. */
const HARMFUL =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\\u(?:00[01][0-9a-f]|007f|d[89a-f])/i;

const plain = (url: string) => ({ url, unencrypted: true });

describe('a receiver that takes the message', () => {
  it('gets JSON that its documentation describes, with the id of the message', async () => {
    const { url, heard } = await receiver();
    expect(await post.send('webhook', plain(url), null, message)).toEqual({ sent: true, remark: null });
    const [request] = heard;
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': message.key,
    });
    expect(request?.headers).not.toHaveProperty('x-nachtwacht-signature');
    const payload = WebhookPayload.parse(JSON.parse(request?.body ?? ''));
    expect(payload).toMatchObject({
      version: 1,
      id: message.key,
      kind: 'problem',
      title: 'Kritiek: <b>fw</b> 01 (Praktijk Zuid)',
      url: 'https://board.example.nl/assets/a',
      status: 'critical',
      checks: [{ aspect: 'Bereikbaarheid', reason: 'unreachable', text: 'Niet bereikbaar' }],
    });
  });

  it('gets whatever a device calls itself as plain short text', async () => {
    const { url, heard } = await receiver();
    for (const { text } of HOSTILE_STRINGS) {
      const named = { id: 'x', name: text };
      await post.send('webhook', plain(url), null, {
        ...message,
        customer: named,
        asset: named,
        checks: message.checks.map((check) => ({
          ...check,
          instance: text,
          reason: { code: 'unreachable' as const, params: { text } },
        })),
      });
    }
    expect(heard).toHaveLength(HOSTILE_STRINGS.length);
    for (const { body } of heard) {
      expect(body.length).toBeLessThan(5_000);
      expect(body).not.toMatch(HARMFUL);
      WebhookPayload.parse(JSON.parse(body));
    }
  });

  it('can prove where it comes from', async () => {
    const { url, heard } = await receiver();
    await post.send('webhook', plain(url), { secret: 'key' }, message);
    const { headers, body = '' } = heard[0] ?? {};
    expect(headers?.['x-nachtwacht-timestamp']).toBe(String(NOON / 1000));
    const expected = createHmac('sha256', 'key')
      .update(`${String(NOON / 1000)}.${body}`)
      .digest('hex');
    expect(headers?.['x-nachtwacht-signature']).toBe(`sha256=${expected}`);
  });

  it('gets the very same at every attempt', async () => {
    const { url, heard } = await receiver();
    await post.send('webhook', plain(url), { secret: 'key' }, message);
    await post.send('webhook', plain(url), { secret: 'key' }, message);
    expect(heard[1]?.body).toBe(heard[0]?.body);
    expect(heard[1]?.headers).toEqual({ ...heard[0]?.headers });
  });

  it.each<[string, Message]>([
    [
      'a recovery',
      {
        kind: 'recovery',
        key: 'k',
        at,
        status: 'ok',
        was: 'critical',
        toldAt: at,
        customer,
        asset,
        checks: [],
      },
    ],
    [
      'a digest',
      {
        kind: 'digest',
        key: 'k',
        at,
        counts: { critical: 500, unknown: 0, recovered: 1 },
        items: [{ status: 'critical', customer, asset, at }],
      },
    ],
    ['a test', { kind: 'test', key: 'k', at, channel: { id: 'x', name: 'Chat' } }],
    [
      'a stuck channel',
      { kind: 'channel-stuck', key: 'k', at, channel: { id: 'x', name: 'Mail' }, since: at, error: 'e' },
    ],
    [
      'another device than before',
      { kind: 'device-changed', key: 'k', at, connection: { id: 'x', name: 'Firewall' }, customer: null },
    ],
  ])('understands %s as well', async (_what, other) => {
    const { url, heard } = await receiver(200, 'ok');
    expect(await post.send('webhook', { ...plain(url), language: 'en' }, null, other)).toMatchObject({
      sent: true,
    });
    expect(WebhookPayload.parse(JSON.parse(heard[0]?.body ?? '')).kind).toBe(other.kind);
  });
});

describe('a receiver that does not', () => {
  it.each([
    ['a fault of the server passes', 500, false, /did not take the message \(HTTP 500\): broken/],
    ['too many passes', 429, false, /fewer messages/],
    ['a wrong secret stands', 401, true, /check the secret/],
    ['a wrong address stands', 404, true, /correct it/],
    ['a message that it can not read stands', 422, true, /HTTP 422/],
  ])('%s', async (_rule, status, permanent, text) => {
    const { url } = await receiver(status, 'broken');
    const outcome = await post.send('webhook', plain(url), null, message);
    expect(outcome).toMatchObject({ sent: false, permanent });
    expect(outcome).toHaveProperty('fault', expect.stringMatching(text));
  });

  it('sends on to another address: that is not followed', async () => {
    const elsewhere = await receiver();
    const { url } = await receiver(307, '', { Location: elsewhere.url });
    const outcome = await post.send('webhook', plain(url), null, message);
    expect(outcome).toMatchObject({ sent: false, permanent: true });
    expect(outcome).toHaveProperty('fault', expect.stringContaining(`sends on to ${elsewhere.url}`));
    expect(elsewhere.heard).toEqual([]);
  });

  it('says something hostile in its refusal: one line of at most 300 characters is kept', async () => {
    const { url } = await receiver(500, `\u0000\r\n\u202e${'x'.repeat(100_000)}`);
    const outcome = await post.send('webhook', plain(url), null, message);
    const fault = outcome.sent ? '' : outcome.fault;
    expect(fault.length).toBeLessThanOrEqual(300);
    expect(fault).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it.each<Hostility>(['hang', 'drip-headers', 'drip-body', 'flood-chunked', 'garbage', 'many-headers'])(
    'does %s: over within the deadline, and nothing stays open',
    async (hostility) => {
      const server = await startHostileServer();
      open.push(server);
      const started = performance.now();
      const outcome = await hasty.send('webhook', plain(server.url(hostility)), null, message);
      expect(performance.now() - started).toBeLessThan(3_000);
      // What answered 200 and then pours has taken the message; the rest of what it says is not waited for.
      expect(outcome.sent).toBe(hostility === 'flood-chunked');
      if (!outcome.sent) expect(outcome.permanent).toBe(false);
      await server.idle();
    },
  );
});

describe('where a webhook may go', () => {
  it.each([
    ['https is what is meant', { url: 'https://hooks.example.nl/x' }, true],
    ['http only when a person chose so', { url: 'http://hooks.example.nl/x' }, false],
    ['then it may', { url: 'http://hooks.example.nl/x', unencrypted: true }, true],
    ['nothing else', { url: 'file:///etc/passwd', unencrypted: true }, false],
  ])('%s', (_rule, entered, valid) => {
    expect(WebhookSettings.safeParse(entered).success).toBe(valid);
  });

  it('this machine itself and the addresses where clouds keep secrets are refused', async () => {
    const strict = new ChannelPost({ ...options, guard: createAddressGuard({ allowLoopback: false }) });
    const { url, heard } = await receiver();
    for (const target of [url, 'http://169.254.169.254/latest'])
      expect(await strict.send('webhook', plain(target), null, message)).toMatchObject({
        sent: false,
        permanent: true,
        fault: expect.stringContaining('is not dialled') as string,
      });
    expect(heard).toEqual([]);
  });

  it('a certificate that nobody trusts is accepted by its fingerprint only', async () => {
    const server = await startTlsServer({ names: ['127.0.0.1'] });
    open.push(server);
    const url = `https://127.0.0.1:${server.port}/`;
    const refused = await post.send('webhook', { url }, { secret: 'key' }, message);
    expect(refused).toMatchObject({ sent: false, permanent: true });
    expect(server.heard()).toBe('');
    const pinned = { url, certificate: 'pinned', fingerprint: server.fingerprint };
    expect(await post.send('webhook', pinned, { secret: 'key' }, message)).toMatchObject({ sent: true });
  });
});
