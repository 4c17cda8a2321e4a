import { generateKeyPairSync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestedMail, rawMail, withAttachment } from '../testing/raw-mail';
import type { KeyResolver } from './check-signatures';
import { readRawMail } from './read-raw-mail';

const noKeys: KeyResolver = () =>
  Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
const read = (raw: Buffer, resolver = noKeys) => readRawMail(raw, { host: '203.0.113.7', resolver });

describe('a mail', () => {
  it('becomes its sender, subject, moment and text', async () => {
    expect(await read(rawMail({ Subject: 'Back-up klaar' }))).toEqual({
      subject: 'Back-up klaar',
      from: 'nas@klant.example',
      date: '2026-11-21T22:09:58.000Z',
      takenOverAt: null,
      messageId: '<1@klant.example>',
      text: 'Backup klaar\n',
      dkim: 'none',
      signedBy: [],
      host: '203.0.113.7',
      problem: null,
    });
  });

  it('is read in its own characters', async () => {
    const headers = {
      'Content-Type': 'text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding': 'quoted-printable',
    };
    const mail = await read(
      rawMail(
        { ...headers, Subject: '=?iso-8859-1?Q?backupopgave_p=E5_STORE?=' },
        'p=E5 STORE er fuldf=F8rt=\r\n.',
      ),
    );
    expect([mail.subject, mail.text.trim()]).toEqual(['backupopgave på STORE', 'på STORE er fuldført.']);
  });

  it('of HTML becomes text', async () => {
    const html =
      '<table><tr><td>Job</td><td>Servers</td></tr></table><script>alert(1)</script><p>Success</p>';
    const { text } = await read(rawMail({ 'Content-Type': 'text/html' }, html));
    expect(text).toContain('Success');
    expect(text).not.toMatch(/[<>]|alert/);
  });

  it('tells when the first of its mail servers took it over', async () => {
    const raw = Buffer.concat([
      Buffer.from('Received: from b by c; Sat, 21 Nov 2026 23:00:00 +0000\r\n'),
      Buffer.from('Received: from a by b\r\n\tfor <x@y>; Sat, 21 Nov 2026 22:10:00 +0000 (UTC)\r\n'),
      rawMail({}),
    ]);
    expect((await read(raw)).takenOverAt).toBe('2026-11-21T22:10:00.000Z');
  });

  it('of two senders is of nobody', async () => {
    expect((await read(rawMail({ From: 'a@klant.example, b@klant.example' }))).from).toBe('');
  });

  it('keeps the beginning and the end of a long text, within what is kept', async () => {
    const { text } = await read(
      rawMail({}, `begin ${'é'.repeat(200_000)} ** The backup is done. Errors: 0 **`),
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(80_000);
    expect(text).toMatch(/^begin é/);
    expect(text).toMatch(/Errors: 0 \*\*$/);
  });
});

describe('a mail that was made to hurt', () => {
  it('nests a thousand deep: it is named, and nothing of it is read', async () => {
    const began = performance.now();
    expect(await read(nestedMail(1_000))).toMatchObject({
      subject: 'Backup',
      text: '',
      problem: 'too-nested',
    });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('nests a little: that is read', async () => {
    expect(await read(nestedMail(5))).toMatchObject({
      problem: null,
      text: expect.stringContaining('diep') as unknown,
    });
  });

  it('bears an archive that would fill a disk: it is read past', async () => {
    const bomb = deflateRawSync(Buffer.alloc(200_000_000), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    const mail = await read(withAttachment('Errors: 0', 'log.zip', bomb));
    expect(mail).toMatchObject({ text: 'Errors: 0', problem: null });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('has no end of headers', async () => {
    const raw = Buffer.concat([Buffer.from(`X-A: ${'a'.repeat(400_000)}\r\n`), rawMail({})]);
    expect(await read(raw)).toMatchObject({ problem: 'broken', text: '' });
  });

  it.each([
    ['a date', rawMail({ Date: '('.repeat(200_000) })],
    [
      'the header of a server',
      Buffer.concat([Buffer.from(`Received: a; ${'('.repeat(200_000)}\r\n`), rawMail({})]),
    ],
    ['many senders', rawMail({ From: '('.repeat(200_000) })],
    ['nested HTML', rawMail({ 'Content-Type': 'text/html' }, '<div>'.repeat(50_000))],
  ])('has %s without end: that takes no time', async (_what, raw) => {
    const began = performance.now();
    await read(raw);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each(['From', 'Subject', 'Date', 'Message-ID'])('has two of %s: it is nobody’s', async (name) => {
    const raw = Buffer.concat([Buffer.from(`${name}: [Success] Servers (4 objects)\r\n`), rawMail({})]);
    expect(await read(raw)).toMatchObject({ problem: 'broken', text: '' });
  });

  it('holds thousands of parts side by side', async () => {
    const part = '--b\r\nContent-Type: text/plain\r\n\r\nErrors: 0\r\n';
    const raw = rawMail({ 'Content-Type': 'multipart/mixed; boundary=b' }, part.repeat(5_000));
    expect(await read(raw)).toMatchObject({ problem: 'too-nested', text: '' });
  });

  it('holds another mail: that is not read', async () => {
    const inner =
      'Content-Type: message/rfc822\r\n\r\nSubject: [Success] X\r\nFrom: a@b.example\r\n\r\nErrors: 0';
    const raw = rawMail(
      { 'Content-Type': 'multipart/mixed; boundary=b' },
      `--b\r\nContent-Type: text/plain\r\n\r\nzie bijlage\r\n--b\r\n${inner}\r\n--b--\r\n`,
    );
    expect(await read(raw)).toMatchObject({
      subject: 'Backup',
      from: 'nas@klant.example',
      text: 'zie bijlage',
    });
  });

  it.each([
    ['in its name', '"nas@klant.example" <evil@bad.example>', 'evil@bad.example'],
    ['in its name, unquoted', 'nas@klant.example <evil@bad.example>', 'evil@bad.example'],
    ['in its name, encoded', '=?utf-8?q?nas=40klant.example?= <evil@bad.example>', 'evil@bad.example'],
    ['behind it', '<evil@bad.example> nas@klant.example', 'evil@bad.example'],
    ['as the name of a group', 'nas@klant.example: evil@bad.example;', ''],
    ['encoded in the address', 'x <=?utf-8?q?nas=40klant.example=3E=2C_x?=@bad.example>', ''],
  ])('bears another’s address %s: it is not from there', async (_where, from, address) => {
    expect((await read(rawMail({ From: from }))).from).toBe(address);
  });

  it('writes headers into its subject: they stay one line of text', async () => {
    const { subject, from } = await read(rawMail({ Subject: '=?utf-8?q?x=0D=0AFrom:_a@bad.example?=' }));
    expect([subject, from]).toEqual(['x From: a@bad.example', 'nas@klant.example']);
  });

  it('tells a time without its zone: that is no moment', async () => {
    expect((await read(rawMail({ Date: 'Sat, 21 Nov 2026 22:09:58' }))).date).toBeNull();
  });

  it('is no mail at all', async () => {
    for (const raw of ['', '\0\0\0', 'x', '\r\n\r\n', 'From:\r\nDate: gisteren\r\n\r\n'])
      expect(await read(Buffer.from(raw, 'latin1'))).toMatchObject({ from: '', date: null, messageId: null });
  });

  it('of any bytes ends in a mail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const mail = await read(
          Buffer.concat([rawMail({ 'Content-Type': 'multipart/mixed; boundary=b' }), bytes]),
        );
        expect(mail.subject).toBe('Backup');
        expect(JSON.stringify(mail)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
  const keys: KeyResolver = (name) =>
    name === 's1._domainkey.klant.example' ? Promise.resolve([[record]]) : noKeys(name, 'TXT');
  const key = {
    signingDomain: 'klant.example',
    selector: 's1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const signed = async (raw: Buffer, only: { headerList?: string[]; maxBodyLength?: number } = {}) => {
    const { signatures } = await dkimSign(raw, {
      ...key,
      ...only,
      canonicalization: 'relaxed/relaxed',
      signatureData: [{ ...key, ...only }],
    });
    return Buffer.concat([Buffer.from(signatures), raw]);
  };

  it('that is right is known by its domain', async () => {
    expect(await read(await signed(rawMail({})), keys)).toMatchObject({
      dkim: 'pass',
      signedBy: ['klant.example'],
    });
  });

  it('over another text is wrong', async () => {
    const raw = (await signed(rawMail({}, 'Errors: 10\r\n'))).toString().replace('Errors: 10', 'Errors: 0 ');
    expect(await read(Buffer.from(raw), keys)).toMatchObject({ dkim: 'fail', signedBy: [] });
  });

  it('over the beginning of a text is none of what stands behind it', async () => {
    const raw = await signed(rawMail({}, 'Errors: 10\r\n'), { maxBodyLength: 2 });
    expect(raw.toString()).toMatch(/\bl=2\b/);
    expect(await read(raw, keys)).toMatchObject({ dkim: 'none', signedBy: [] });
  });

  it('that leaves out the subject is none of a subject', async () => {
    const raw = await signed(rawMail({}), { headerList: ['from', 'date'] });
    expect(await read(raw, keys)).toMatchObject({ dkim: 'none', signedBy: [] });
  });

  it('of a key that is not published is wrong', async () => {
    expect((await read(await signed(rawMail({})), noKeys)).dkim).toBe('fail');
  });

  it('is neither while no name server answers', async () => {
    const silent: KeyResolver = () =>
      Promise.reject(Object.assign(new Error('timed out'), { code: 'ETIMEOUT' }));
    expect((await read(await signed(rawMail({})), silent)).dkim).toBe('unreachable');
  });

  it('that comes a hundred times is not looked at', async () => {
    const many = Buffer.from(
      'DKIM-Signature: v=1; a=rsa-sha256; d=klant.example; s=s1; h=from; bh=x; b=x\r\n'.repeat(100),
    );
    let asked = 0;
    const counting: KeyResolver = (name, type) => {
      asked += 1;
      return keys(name, type);
    };
    expect((await read(Buffer.concat([many, rawMail({})]), counting)).dkim).toBe('fail');
    expect(asked).toBe(0);
  });
});
