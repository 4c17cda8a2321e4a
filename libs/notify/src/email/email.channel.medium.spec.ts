import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createAddressGuard } from '@nachtwacht/collector-kit';
import type { Message } from '@nachtwacht/domain';
import { startMailServer, type TestMailServer } from '@nachtwacht/testing';
import { generate } from 'selfsigned';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChannelPost } from '../channel-post';
import { emailChannel } from './email.channel';

const guard = createAddressGuard({ allowLoopback: true });
const post = new ChannelPost({ publicUrl: 'https://board.example.nl', guard });
/** For servers that never finish: the same channel with a deadline that a spec can wait for. */
const hasty = new ChannelPost({
  publicUrl: null,
  guard,
  kindById: () => ({ ...emailChannel, deadlineMs: 300 }),
});

const message: Message = {
  kind: 'problem',
  key: 'channel.incident.critical.1',
  at: '2026-11-23T12:00:00.000Z',
  status: 'critical',
  incidentId: 'i',
  customer: { id: 'c', name: 'Praktijk Zuid' },
  asset: { id: 'a', name: 'fw-01' },
  checks: [],
};

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function mailServer(...options: Parameters<typeof startMailServer>): Promise<TestMailServer> {
  const server = await startMailServer(...options);
  open.push(server);
  return server;
}

/** A server that does with each connection what it likes. */
async function rawServer(behave: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.resume();
    behave(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open.push({
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  });
  return (server.address() as AddressInfo).port;
}

function settings(port: number, change: object = {}): object {
  const to = 'support@example.nl';
  return { host: '127.0.0.1', port, security: 'none', from: 'nachtwacht@example.nl', to, ...change };
}

describe('a mail server that takes the mail', () => {
  it('gets one mail with everything in it', async () => {
    const server = await mailServer();
    expect(await post.send('email', settings(server.port), null, message)).toEqual({
      sent: true,
      remark: null,
    });
    const [mail] = server.mails;
    expect(server.mails).toHaveLength(1);
    expect(mail?.subject).toBe('Kritiek: fw-01 (Praktijk Zuid)');
    expect(mail?.from?.text).toBe('"Nachtwacht" <nachtwacht@example.nl>');
    expect(mail?.text).toContain('https://board.example.nl/assets/a');
    expect(mail?.html).toContain('<a href="https://board.example.nl/assets/a">');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.date).toEqual(new Date(message.at));
    await expect.poll(() => server.openConnections()).toBe(0);
  });

  it('gets the same Message-ID when it is handed over once more', async () => {
    const server = await mailServer();
    await post.send('email', settings(server.port), null, message);
    await post.send('email', settings(server.port), null, message);
    await post.send('email', settings(server.port), null, { ...message, key: 'another' });
    const [first, second, third] = server.mails.map((mail) => mail.messageId);
    expect(first).toBe(second);
    expect(first).not.toBe(third);
  });

  it('can not be made to send to others by the name of a device', async () => {
    const server = await mailServer();
    const name = 'fw\r\nBcc: victim@example.nl\r\n\r\n<script>alert(1)</script>';
    await post.send('email', settings(server.port), null, { ...message, asset: { id: 'a', name } });
    const [mail] = server.mails;
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.subject).toBe(
      'Kritiek: fw Bcc: victim@example.nl <script>alert(1)</script> (Praktijk Zuid)',
    );
    expect(mail?.html).not.toContain('<script>');
  });

  it('may refuse one recipient of several: sent, with a remark', async () => {
    const server = await mailServer();
    server.refuse({
      recipient: (to) => (to.startsWith('gone') ? { code: 550, text: 'no such user' } : null),
    });
    const to = 'support@example.nl, gone@example.nl';
    expect(await post.send('email', settings(server.port, { to }), null, message)).toEqual({
      sent: true,
      remark: 'The mail server refused gone@example.nl; the others got the mail',
    });
    expect(server.mails).toHaveLength(1);
  });
});

describe('a mail server that refuses', () => {
  it.each([
    [
      'greylisting passes by itself',
      { recipient: () => ({ code: 450, text: 'greylisted' }) },
      false,
      /450 greylisted/,
    ],
    [
      'an unknown recipient stands',
      { recipient: () => ({ code: 550, text: 'no such user' }) },
      true,
      /check both addresses/,
    ],
    [
      'a sender that it will not have stands',
      { sender: { code: 553, text: 'not yours' } },
      true,
      /553 not yours/,
    ],
    ['a full disk passes', { data: { code: 452, text: 'no space' } }, false, /452 no space/],
    [
      'a message called spam stands',
      { data: { code: 554, text: 'spam' } },
      true,
      /refuses the message: 554 spam/,
    ],
    ['being too busy passes', { greeting: { code: 421, text: 'too busy' } }, false, /421.*too busy/],
    ['being blocked stands', { greeting: { code: 554, text: 'blocked' } }, true, /554.*blocked/],
  ])('%s', async (_rule, refusals, permanent, text) => {
    const server = await mailServer();
    server.refuse(refusals);
    const outcome = await post.send('email', settings(server.port), null, message);
    expect(outcome).toMatchObject({ sent: false, permanent });
    expect(outcome).toHaveProperty('fault', expect.stringMatching(text));
    expect(server.mails).toEqual([]);
  });

  it('has not taken a mail when it breaks off between the data and its answer', async () => {
    const server = await mailServer();
    server.breakOffAfterData(true);
    const outcome = await post.send('email', settings(server.port), null, message);
    expect(outcome).toMatchObject({ sent: false, permanent: false });
    expect(server.swallowed).toHaveLength(1);
  });

  it('is not there', async () => {
    const server = await startMailServer();
    await server.close();
    expect(await post.send('email', settings(server.port), null, message)).toEqual({
      sent: false,
      permanent: false,
      fault: `The mail server 127.0.0.1:${server.port} refuses the connection: nothing listens on that port`,
    });
  });
});

describe('a mail server that may not be dialled', () => {
  const strict = new ChannelPost({ publicUrl: null, guard: createAddressGuard({ allowLoopback: false }) });

  it.each([
    ['this machine itself', '127.0.0.1', 'it is the machine of Nachtwacht itself'],
    ['this machine by its name', 'localhost', 'it is the machine of Nachtwacht itself'],
    ['where clouds keep secrets', '169.254.169.254', 'a cloud hands out credentials there'],
  ])('%s: not a byte is sent, and a person has to do something', async (_what, host, text) => {
    let visits = 0;
    const port = await rawServer(() => (visits += 1));
    const outcome = await strict.send('email', settings(port, { host }), null, message);
    expect(outcome).toMatchObject({ sent: false, permanent: true });
    expect(outcome).toHaveProperty('fault', expect.stringContaining(text));
    expect(visits).toBe(0);
  });

  it('a service of our own', async () => {
    let visits = 0;
    const port = await rawServer(() => (visits += 1));
    const ownServices = { list: () => [{ address: { bytes: [127, 0, 0, 1] }, port }] };
    const own = createAddressGuard({ allowLoopback: true, ownServices });
    const outcome = await new ChannelPost({ publicUrl: null, guard: own }).send(
      'email',
      settings(port),
      null,
      message,
    );
    expect(outcome).toHaveProperty('fault', expect.stringContaining('it is a part of Nachtwacht itself'));
    expect(visits).toBe(0);
  });

  it('has a name that does not resolve: that passes by itself', async () => {
    const outcome = await strict.send('email', settings(25, { host: 'no-such-name.invalid' }), null, message);
    expect(outcome).toMatchObject({ sent: false, permanent: false });
    expect(outcome).toHaveProperty('fault', expect.stringContaining('does not resolve'));
  });
});

describe('a mail server that never finishes', () => {
  const drip = (text: string) => (socket: Socket) => {
    const timer = setInterval(() => socket.write(text), 20);
    socket.on('close', () => {
      clearInterval(timer);
    });
  };
  it.each([
    ['takes the connection and says nothing', () => undefined],
    ['greets without end', drip('220-wait\r\n')],
    ['greets letter by letter', drip('2')],
    ['greets and then says nothing', (socket: Socket) => socket.write('220 here\r\n')],
    ['pours without a line end', drip('x'.repeat(1_000))],
  ])('%s: given up at the deadline', async (_how, behave) => {
    const port = await rawServer(behave);
    const started = performance.now();
    const outcome = await hasty.send('email', settings(port), null, message);
    expect(outcome).toMatchObject({ sent: false, permanent: false });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('or talks nonsense', async () => {
    const port = await rawServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    expect(await hasty.send('email', settings(port), null, message)).toMatchObject({
      sent: false,
      permanent: false,
    });
  });
});

describe('a mail server with TLS and sign-in', () => {
  let key: string;
  let cert: string;
  beforeAll(async () => {
    const made = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    key = made.private;
    cert = made.cert;
  });

  const secured = (more: object = {}) =>
    mailServer({
      key,
      cert,
      disabledCommands: [],
      onAuth: ({ username, password }, _session, done) => {
        if (username === 'nachtwacht' && password === 'right') done(null, { user: username });
        else done(Object.assign(new Error('wrong password'), { responseCode: 535 }));
      },
      ...more,
    });
  const right = { user: 'nachtwacht', password: 'right' };
  const trusting = () => ({ host: 'localhost', certificate: cert });

  it.each([
    ['STARTTLS', 'starttls', {}],
    ['TLS from the start', 'tls', { secure: true }],
  ])('takes the mail over %s after signing in', async (_how, security, options) => {
    const server = await secured(options);
    const outcome = await post.send(
      'email',
      settings(server.port, { security, ...trusting() }),
      right,
      message,
    );
    expect(outcome).toEqual({ sent: true, remark: null });
    expect(server.mails).toHaveLength(1);
  });

  it('a wrong password stands until a person mends it', async () => {
    const server = await secured();
    const wrong = { user: 'nachtwacht', password: 'wrong' };
    const outcome = await post.send(
      'email',
      settings(server.port, { security: 'starttls', ...trusting() }),
      wrong,
      message,
    );
    expect(outcome).toMatchObject({ sent: false, permanent: true });
    expect(outcome).toHaveProperty('fault', expect.stringContaining('enter them again'));
  });

  it.each([
    ['a certificate that nobody trusts', () => ({ host: 'localhost' })],
    ['a certificate for another name', () => ({ host: '127.0.0.1', certificate: cert })],
  ])('is not told the password behind %s', async (_what, how) => {
    let signedIn = 0;
    const server = await secured({
      onAuth: () => {
        signedIn++;
      },
    });
    const outcome = await post.send(
      'email',
      settings(server.port, { security: 'starttls', ...how() }),
      right,
      message,
    );
    expect(outcome).toMatchObject({ sent: false });
    expect(outcome).toHaveProperty('fault', expect.stringContaining('certificate'));
    expect(signedIn).toBe(0);
    expect(server.mails).toEqual([]);
  });

  it('is refused when it offers no STARTTLS: nothing goes out in the clear', async () => {
    const server = await mailServer();
    const outcome = await post.send('email', settings(server.port, { security: 'starttls' }), null, message);
    expect(outcome).toMatchObject({ sent: false });
    expect(server.mails).toEqual([]);
  });

  it('gets no password without encryption, unless it is this machine itself', async () => {
    const outcome = await post.send('email', settings(25, { host: '192.0.2.1' }), right, message);
    expect(outcome).toMatchObject({ sent: false, permanent: true });
    expect(outcome).toHaveProperty('fault', expect.stringContaining('choose STARTTLS or TLS'));

    const local = await secured({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    expect(await post.send('email', settings(local.port), right, message)).toMatchObject({ sent: true });
  });
});
