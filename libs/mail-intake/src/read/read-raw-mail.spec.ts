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
  const signed = async (raw: Buffer) => {
    const { signatures } = await dkimSign(raw, {
      ...key,
      canonicalization: 'relaxed/relaxed',
      signatureData: [key],
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
