import type { Invitation, InvitationMade } from '@nachtwacht/contracts';
import { createTestDatabase, startMailServer, type TestMailServer } from '@nachtwacht/testing';
import type { ParsedMail } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, signInAs } from './testing/people';
import { PERSON, startWholeApp, type WholeApp } from './testing/whole-app';

const PASSWORD = 'nog een lang wachtwoord';
const EMAIL = 'nieuw@example.nl';
const SOON = { timeout: 20_000, interval: 100 };

let server: TestMailServer;
let app: WholeApp;
let cookie: string;
beforeAll(async () => {
  server = await startMailServer();
  app = await startWholeApp(await createTestDatabase(), {
    roles: ['api', 'worker'],
    env: {
      MAIL_URL: `smtp://127.0.0.1:${String(server.port)}?security=none`,
      MAIL_FROM: 'Wacht Zuid <wacht@example.nl>',
    },
  });
  await app.setUp();
});
afterAll(async () => {
  await app.close();
  await server.close();
});
beforeEach(async () => {
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
  await app.db.owner('DELETE FROM invitation');
  cookie = await app.signIn();
});
afterEach(() => {
  server.refuse({});
  server.breakOffAfterData(false);
});

async function ask<T>(method: string, path: string, json: object = {}): Promise<T> {
  const init = { method, headers: { cookie }, ...(method !== 'GET' && { json }) };
  const response = await app.fetch(`/api${path}`, init);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}
const invite = (over: object = {}) =>
  ask<InvitationMade>('POST', '/invitations', { email: EMAIL, role: 'engineer', ...over });
const renew = ({ invitation: { id } }: InvitationMade, by?: 'mail' | 'link') =>
  ask<InvitationMade>('POST', `/invitations/${id}/renew`, by && { by });
const letter = async () => (await ask<Invitation[]>('GET', '/invitations'))[0]?.letter;
const offer = async (token: string) => (await app.fetch('/api/invitation', { json: { token } })).status;

async function nextMail(since: number, to = EMAIL): Promise<ParsedMail> {
  const found = () => server.mails.slice(since).find((mail) => addressesOf(mail).includes(to));
  await expect.poll(found, SOON).toBeDefined();
  return found() as ParsedMail;
}
const addressesOf = ({ to }: ParsedMail) =>
  [to].flat().flatMap((each) => each?.value.map(({ address }) => address));
const tokenIn = ({ text = '' }: ParsedMail) => /#token=([\w-]{32})/.exec(text)?.[1] ?? '';
/** As if this much time had gone by. */
const later = () => app.db.owner(`UPDATE letter SET not_before = now() WHERE state = 'queued'`);

describe('an invitation', () => {
  it('is mailed to its person alone, who comes in by it; its state is told', async () => {
    const before = server.mails.length;
    const made = await invite();
    expect(made).toMatchObject({ link: null, mailIsSetUp: true });
    const mail = await nextMail(before);
    expect(mail.subject).toBe('Uitnodiging voor Wacht Zuid');
    expect(mail.from?.text).toBe('"Wacht Zuid" <wacht@example.nl>');
    expect(mail.text).toContain(`${PERSON.name} nodigt u uit voor Wacht Zuid.`);
    expect(mail.html).toContain('<html lang="nl">');
    await expect.poll(letter, SOON).toMatchObject({ state: 'sent', reason: null });
    const accepted = await app.fetch('/api/invitation/accept', {
      json: { token: tokenIn(mail), name: 'Nieuw', password: PASSWORD, language: 'en' },
    });
    expect(accepted.status).toBe(200);
    expect(await offer(tokenIn(mail))).toBe(409);
    await app.db.owner('DELETE FROM "user" WHERE email = $1', [EMAIL]);
  });

  it('is written in the language of the one who is invited', async () => {
    const before = server.mails.length;
    await invite({ language: 'en' });
    expect((await nextMail(before)).subject).toBe('Invitation to Wacht Zuid');
  });

  it('lies in the database without its link, and without any once it was sent', async () => {
    server.refuse({ data: { code: 451, text: 'later' } });
    const before = server.mails.length;
    await invite();
    await expect
      .poll(letter, SOON)
      .toMatchObject({ state: 'queued', reason: expect.stringContaining('later') as string });
    const stored = async () =>
      (
        await app.db.owner<{ all: string; sealed: boolean }>(
          `SELECT coalesce(string_agg(l::text || i::text, ''), '') AS all, bool_or(l.sealed IS NOT NULL) AS sealed
       FROM letter l JOIN invitation i ON i.id = l.invitation_id WHERE l.state IN ('queued', 'sent')`,
        )
      )[0];
    const waiting = await stored();
    expect(waiting?.sealed).toBe(true);
    server.refuse({});
    await later();
    const token = tokenIn(await nextMail(before));
    expect(token).toHaveLength(32);
    expect(waiting?.all).not.toContain(token);
    await expect.poll(async () => (await stored())?.sealed, SOON).toBe(false);
    expect((await stored())?.all).not.toContain(token);
  });

  it('is tried again until it is taken, with one Message-ID', async () => {
    server.breakOffAfterData(true);
    const [before, swallowed] = [server.mails.length, server.swallowed.length];
    await invite();
    await expect.poll(() => server.swallowed.length, SOON).toBeGreaterThan(swallowed);
    await expect.poll(async () => (await letter())?.reason, SOON).toEqual(expect.any(String));
    server.breakOffAfterData(false);
    await later();
    const mail = await nextMail(before);
    expect(mail.messageId).toBe(server.swallowed.at(-1)?.messageId);
  });

  it('that no mail server takes has failed, with its reason; sent again it has another link', async () => {
    server.refuse({ recipient: () => ({ code: 550, text: 'no such user' }) });
    const before = server.mails.length;
    const made = await invite();
    await expect
      .poll(letter, SOON)
      .toMatchObject({ state: 'failed', reason: expect.stringContaining('no such user') as string });
    server.refuse({});
    await renew(made);
    const first = tokenIn(await nextMail(before));
    await expect.poll(letter, SOON).toMatchObject({ state: 'sent' });
    await renew(made);
    const second = tokenIn(await nextMail(before + 1));
    expect([await offer(first), await offer(second)]).toEqual([409, 200]);
  });

  it.each<[string, (made: InvitationMade) => Promise<unknown>]>([
    ['withdrawn', ({ invitation: { id } }) => ask('POST', `/invitations/${id}/withdraw`)],
    ['made anew as a link', (made) => renew(made, 'link')],
    ['given to the same address again', () => invite({ role: 'viewer' })],
  ])('that is %s meanwhile is not mailed any more', async (_rule, change) => {
    server.refuse({ data: { code: 451, text: 'later' } });
    const made = await invite();
    await expect.poll(async () => (await letter())?.reason, SOON).toEqual(expect.any(String));
    const [waiting] = await app.db.owner<{ id: string }>(`SELECT id FROM letter WHERE state = 'queued'`);
    await change(made);
    expect(await app.db.owner('SELECT state, sealed FROM letter WHERE id = $1', [waiting?.id])).toEqual([
      { state: 'ended', sealed: null },
    ]);
  });

  it('as a link is shown once, and nothing is mailed', async () => {
    const made = await invite();
    const shown = await renew(made, 'link');
    expect(shown.link).toMatch(/#token=[\w-]{32}$/);
    expect(shown.invitation.letter).toBeNull();
  });

  it('whose address was changed in the database opens nothing for the new one', async () => {
    server.refuse({ data: { code: 451, text: 'later' } });
    const before = server.mails.length;
    await invite();
    await expect.poll(async () => (await letter())?.reason, SOON).toEqual(expect.any(String));
    server.refuse({});
    await app.db.owner(
      `UPDATE letter SET recipient = 'dief@example.nl', not_before = now() WHERE state = 'queued'`,
    );
    await expect
      .poll(letter, SOON)
      .toMatchObject({ state: 'failed', reason: expect.stringContaining('send it again') as string });
    expect(server.mails).toHaveLength(before);
  });

  it('keeps to its one recipient and its words, whatever its inviter is called', async () => {
    const name = 'Eve\r\nBcc: victim@example.nl\r\n\r\n<script>alert(1)</script>\u202e';
    await app.db.owner('UPDATE "user" SET name = $1 WHERE email = $2', [name, PERSON.email]);
    const before = server.mails.length;
    await invite();
    const mail = await nextMail(before);
    await app.db.owner('UPDATE "user" SET name = $1 WHERE email = $2', [PERSON.name, PERSON.email]);
    expect(mail.bcc).toBeUndefined();
    expect(addressesOf(mail)).toEqual([EMAIL]);
    expect(mail.html).not.toContain('<script>');
    expect(mail.text).not.toContain('\u202e');
  });
});

describe('somebody whose account changes is told, in his own language', () => {
  it.each<[string, string, (id: string, email: string) => Promise<unknown>]>([
    ['another role', 'Your role in', (id) => ask('PATCH', `/people/${id}`, { role: 'engineer' })],
    [
      'a second factor taken off',
      'Second step removed',
      (id) => ask('POST', `/people/${id}/reset-second-factor`),
    ],
    [
      'another password',
      'Your password for',
      async (_id, email) => {
        const own = await signInAs(app, email);
        const json = { current: PERSON.password, password: PASSWORD };
        const { status } = await app.fetch('/api/me/password', { json, headers: { cookie: own } });
        expect(status).toBe(200);
      },
    ],
  ])('%s', async (_rule, subject, change) => {
    const { id, email } = await addPerson(app, { role: 'viewer' });
    await app.db.owner(`UPDATE "user" SET language = 'en' WHERE id = $1`, [id]);
    const before = server.mails.length;
    await change(id, email);
    expect((await nextMail(before, email)).subject).toContain(subject);
  });
});
