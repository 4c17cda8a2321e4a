import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, KeptMails, SECRET, until } from '../testing/kept-mails';
import { startPostfix, type Postfix } from '../testing/postfix';
import { nestedMail, rawMail } from '../testing/raw-mail';
import { MailListener } from './mail-listener';

let folder: string;
let sink: KeptMails;
let listener: MailListener;
let port: number;
const errors: unknown[] = [];
let certificate: { key: string; cert: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-mail-'));
  const made = await generate([{ name: 'commonName', value: 'nw.example' }]);
  certificate = { key: made.private, cert: made.cert };
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  sink = new KeptMails();
  errors.length = 0;
  listener = new MailListener({
    host: '127.0.0.1',
    port: 0,
    name: 'nw.example',
    certificate,
    sink,
    onError: (error) => errors.push(error),
    resolver: () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })),
  });
  port = await listener.start();
});
afterEach(() => listener.stop());

/** Sends by swaks; the conversation is returned whatever its end. */
function swaks(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    const given = [
      '--server',
      `127.0.0.1:${String(port)}`,
      '--from',
      'nas@klant.example',
      '--to',
      ADDRESS,
      ...args,
    ];
    execFile('swaks', given, { maxBuffer: 200_000_000 }, (_error, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
  });
}
async function file(raw: Buffer): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.eml`);
  await writeFile(path, raw);
  return `@${path}`;
}

describe('a mail by swaks', () => {
  it('for a known address is kept, and then taken', async () => {
    const talk = await swaks('--header', 'Subject: [Success] Servers (4 objects)', '--body', 'klaar');
    expect(talk).toMatch(/<-\s+250/);
    expect(sink.mails).toMatchObject([
      {
        subject: '[Success] Servers (4 objects)',
        from: 'nas@klant.example',
        host: '127.0.0.1',
        dkim: 'none',
      },
    ]);
    expect(sink.mails[0]?.text.trim()).toBe('klaar');
  });

  it.each([
    ['nobody', 'iemand@nw.example'],
    ['another secret', `backup+${'f'.repeat(48)}@nw.example`],
    ['elsewhere', 'iemand@gmail.com'],
  ])('for %s is refused at RCPT', async (_whom, to) => {
    const talk = await swaks('--to', to);
    expect(talk).toMatch(/<\*\* 550/);
    expect(talk).not.toMatch(/-> DATA/);
    expect(sink.mails).toEqual([]);
  });

  it('of 50 MB that says so is refused before it is sent', async () => {
    const answer = await speak(['EHLO x', 'MAIL FROM:<nas@klant.example> SIZE=52428800']);
    expect(answer.at(-1)).toMatch(/^552/);
  });

  it('of 50 MB that says nothing is read past, not held, and refused', async () => {
    const large = await file(rawMail({}, `${'x'.repeat(998)}\r\n`.repeat(50_000)));
    const before = process.memoryUsage().rss;
    let highest = 0;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20);
    const talk = await swaks('--suppress-data', '--data', large);
    clearInterval(watch);
    expect(talk).toMatch(/<\*\* 552/);
    expect(sink.mails).toEqual([]);
    expect(highest - before).toBeLessThan(60_000_000);
  });

  it('that nests a thousand deep is kept by name, and not read', async () => {
    expect(await swaks('--data', await file(nestedMail(1_000)))).toMatch(/<-\s+250/);
    expect(sink.mails).toMatchObject([{ problem: 'too-nested', text: '' }]);
  });

  it('that can’t be kept now is asked for again, and nothing of why is told', async () => {
    sink.answers.push(new Error('password of the database'));
    const talk = await swaks();
    expect(talk).toMatch(/<\*\* 451/);
    expect(talk).not.toMatch(/password/);
    expect(errors).toHaveLength(1);
    sink.answers.push('later');
    expect(await swaks()).toMatch(/<\*\* 452/);
  });

  it('has ten recipients at most', async () => {
    const many = Array.from({ length: 12 }, (_, n) => `RCPT TO:<b${String(n)}+${SECRET}@nw.example>`);
    const answers = await speak(['EHLO x', 'MAIL FROM:<>', ...many]);
    expect(answers.slice(3).map((line) => line.slice(0, 3))).toEqual([
      ...new Array<string>(10).fill('250'),
      '452',
      '452',
    ]);
  });

  it('of a host with ten connections waits', async () => {
    const sockets: Socket[] = [];
    for (let n = 0; n < 11; n += 1) sockets.push(connect(port, '127.0.0.1'));
    const greetings = await Promise.all(
      sockets.map(
        (socket) => new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data)))),
      ),
    );
    expect(greetings.filter((line) => line.startsWith('421'))).toHaveLength(1);
    for (const socket of sockets) socket.destroy();
  });
});

describe('a mail by Postfix', () => {
  let postfix: Postfix;
  beforeEach(async () => {
    postfix = await startPostfix(port);
  });
  afterEach(() => postfix.stop());

  it('arrives by STARTTLS, with the moment at which Postfix took it over', async () => {
    await postfix.send(
      'nas@klant.example',
      ADDRESS,
      rawMail({ Subject: 'vzdump backup status (pve1): backup successful' }),
    );
    await until(() => sink.mails.length === 1, 'the mail').catch(async (error: unknown) => {
      throw new Error(`${String(error)}\n${await postfix.log()}`);
    });
    expect(sink.mails[0]).toMatchObject({
      subject: 'vzdump backup status (pve1): backup successful',
      problem: null,
    });
    expect(await postfix.log()).toMatch(/TLS connection established to 127\.0\.0\.1/);
    expect(Date.parse(sink.mails[0]?.takenOverAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('is sent again after it could not be kept, and then kept once', async () => {
    sink.answers.push(new Error('database away'));
    await postfix.send('nas@klant.example', ADDRESS, rawMail({}));
    await until(() => sink.mails.length === 1, 'the second attempt');
    expect(errors).toHaveLength(1);
  });
});

it('ends with its connections', async () => {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('data', resolve));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.resume();
  await listener.stop();
  await ended;
  expect(socket.destroyed).toBe(true);
});

/** Speaks SMTP line by line. */
async function speak(lines: readonly string[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  const answers: string[] = [];
  const next = () =>
    new Promise<string>((resolve) => {
      let heard = '';
      const listen = (text: string) => {
        heard += text;
        const last = heard.trimEnd().split('\r\n').at(-1) ?? '';
        if (!/^\d{3} /.test(last) || !heard.endsWith('\r\n')) return;
        socket.off('data', listen);
        resolve(last);
      };
      socket.on('data', listen);
    });
  answers.push(await next());
  for (const line of lines) {
    const answer = next();
    socket.write(`${line}\r\n`);
    answers.push(await answer);
  }
  socket.destroy();
  return answers;
}
