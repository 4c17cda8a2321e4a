import { freePort } from '@nachtwacht/testing/programs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDovecot, type Dovecot } from '../testing/dovecot';
import { ADDRESS, KeptMails } from '../testing/kept-mails';
import { nestedMail, rawMail } from '../testing/raw-mail';
import { MailboxReader } from './mailbox-reader';

let dovecot: Dovecot;
let sink: KeptMails;
let reader: MailboxReader;

beforeEach(async () => {
  dovecot = await startDovecot(await freePort());
  sink = new KeptMails();
  const resolver = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  reader = new MailboxReader({ url: dovecot.url, sink, resolver });
});
afterEach(() => dovecot.stop());

it('keeps what is for a known address, and moves it away', async () => {
  await dovecot.deliver(rawMail({ To: ADDRESS, Subject: '[Success] Servers (4 objects)' }));
  await dovecot.deliver(
    rawMail({ To: 'backup@klant.example', 'Delivered-To': ADDRESS, 'Message-ID': '<2@x>' }),
  );
  expect(await reader.round()).toEqual({ kept: 2, forNobody: 0, later: 0 });
  expect(sink.mails.map(({ subject, host }) => [subject, host])).toEqual([
    ['[Success] Servers (4 objects)', null],
    ['Backup', null],
  ]);
  expect([await dovecot.count(''), await dovecot.count('Nachtwacht')]).toEqual([0, 2]);
  expect(await reader.round()).toEqual({ kept: 0, forNobody: 0, later: 0 });
});

it('leaves what is for nobody where it is, counts it, and goes on with the rest', async () => {
  await dovecot.deliver(rawMail({ To: 'iemand@nw.example' }));
  await dovecot.deliver(rawMail({ To: `backup+${'f'.repeat(48)}@nw.example` }));
  await dovecot.deliver(rawMail({ To: ADDRESS }));
  expect(await reader.round()).toEqual({ kept: 1, forNobody: 2, later: 0 });
  expect([await dovecot.count(''), await dovecot.count('Nachtwacht')]).toEqual([2, 1]);
  expect(await reader.round()).toEqual({ kept: 0, forNobody: 2, later: 0 });
});

it('loses nothing that could not be kept: it comes again', async () => {
  await dovecot.deliver(rawMail({ To: ADDRESS }));
  sink.answers.push(new Error('database away'));
  await expect(reader.round()).rejects.toThrow('database away');
  sink.answers.push('later');
  expect(await reader.round()).toEqual({ kept: 0, forNobody: 0, later: 1 });
  expect(await dovecot.count('')).toBe(1);
  expect(await reader.round()).toEqual({ kept: 1, forNobody: 0, later: 0 });
});

it('keeps by name what nests a thousand deep, and leaves what is larger than 10 MB', async () => {
  const deep = Buffer.concat([Buffer.from(`Delivered-To: ${ADDRESS}\r\n`), nestedMail(1_000)]);
  await dovecot.deliver(deep);
  await dovecot.deliver(rawMail({ To: ADDRESS }, `${'x'.repeat(998)}\r\n`.repeat(11_000)));
  expect(await reader.round()).toEqual({ kept: 1, forNobody: 1, later: 0 });
  expect(sink.mails).toMatchObject([{ problem: 'too-nested' }]);
});

it('says that a mailbox can’t be opened, without its password', async () => {
  const wrong = new MailboxReader({ url: dovecot.url.replace('een', 'geen'), sink });
  const failure = await wrong.round().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).not.toContain('geen');
});
