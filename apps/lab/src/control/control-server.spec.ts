import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { spec } from '../testing/specs';
import { World } from '../world/world';
import { startControlServer } from './control-server';
import { labState, type LabState } from './lab-state';

let world: World;
let url: string;
let playing: boolean;
let backedUp: string[];
beforeEach(async () => {
  world = new World(
    [
      spec('firewall', { practice: 'LAB-GOUDA', name: '<b>Firewall</b>' }),
      spec('backup-job', { practice: null }),
    ],
    1,
  );
  playing = true;
  backedUp = [];
  const state = (): LabState =>
    labState({
      world,
      ports: new Map([['a-firewall', 4400]]),
      playing,
      dayMinutes: 20,
      mails: [{ at: Date.UTC(2026, 10, 23, 6, 9), subject: 'Kritiek: <b>Firewall</b>', text: '<script>' }],
      enrolment: { phase: 'waiting', problems: ['the product said: <script>'] },
      lived: null,
      isLived: false,
      now: Date.UTC(2026, 10, 23, 6, 10),
    });
  const server = await startControlServer(
    {
      world,
      state,
      setPlaying: (value) => (playing = value),
      runBackup: (device) => backedUp.push(device) > 0,
    },
    0,
  );
  onTestFinished(() => server.stop());
  url = server.url;
});

const HTML = { accept: 'text/html,application/xhtml+xml' };
const ask = (method: string, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url + path, { method, headers, redirect: 'manual' });
const fault = (id: string): boolean => world.device('a-firewall').has(id);

describe('the API', () => {
  it('tells the state, and that it is make-believe', async () => {
    const state = (await (await ask('GET', '/state')).json()) as LabState;
    expect(state).toMatchObject({ makeBelieve: true, scenario: { playing: true, time: '12:00' } });
    expect(state.devices[0]).toMatchObject({ id: 'a-firewall', address: '127.0.0.1:4400' });
  });

  it.each(['nl', 'en'])('shows what the support team was told, as plain text (%s)', async (language) => {
    const page = await (await ask('GET', `/?lang=${language}`, HTML)).text();
    expect(page).toContain('Kritiek: &lt;b&gt;Firewall&lt;/b&gt;');
    expect(page).toContain('<pre>&lt;script&gt;</pre>');
  });

  it('causes and cures', async () => {
    const caused = await ask('POST', '/faults/a-firewall/down');
    expect([caused.status, fault('down')]).toEqual([200, true]);
    const cured = await ask('DELETE', '/faults/a-firewall/down');
    expect([cured.status, fault('down')]).toEqual([200, false]);
  });

  it.each([
    ['a device that is not there', 'POST', '/faults/nowhere/down', 404],
    ['a fault that it can not have', 'DELETE', '/faults/a-firewall/loss-30', 404],
    ['another address', 'GET', '/etc/passwd', 404],
    ['another method', 'PUT', '/faults/a-firewall/down', 404],
  ])('refuses %s', async (_rule, method, path, status) => {
    const reply = await ask(method, path);
    expect(reply.status).toBe(status);
    expect(await reply.json()).toHaveProperty('message');
  });

  it('stops and starts the scripted day, backs up, cures everything', async () => {
    await ask('POST', '/scenario/stop');
    expect(playing).toBe(false);
    await ask('POST', '/scenario/start');
    expect(playing).toBe(true);
    await ask('POST', '/backups/a-backup-job/run');
    expect(backedUp).toEqual(['a-backup-job']);
    world.cause('a-firewall', 'down');
    await ask('POST', '/cure-all');
    expect(fault('down')).toBe(false);
  });

  it.each([
    ['a page of another site', { origin: 'https://elsewhere.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('is closed to %s', async (_rule, headers) => {
    const reply = await ask('POST', '/faults/a-firewall/down', headers);
    expect([reply.status, fault('down')]).toEqual([403, false]);
  });
});

describe('the page', () => {
  it.each([
    ['Dutch by default', '/', 'nl', 'verzonnen wereld', 'valt uit'],
    ['English', '/?lang=en', 'en', 'make-believe world', 'goes down'],
  ])('is in %s', async (_rule, path, language, notice, label) => {
    const page = await (await ask('GET', path, HTML)).text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(notice);
    expect(page).toContain(label);
  });

  it('escapes everything', async () => {
    const page = await (await ask('GET', '/')).text();
    expect(page).toContain('&lt;b&gt;Firewall&lt;/b&gt;');
    expect(page).not.toContain('<script');
  });

  it('has a button for each fault that does what it says and leads back to the page', async () => {
    world.cause('a-firewall', 'hangs');
    const page = await (await ask('GET', '/?lang=en')).text();
    const actions = [...page.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, action]) => action!);
    expect(actions).toContain('/faults/a-firewall/down?lang=en');
    expect(actions).toContain('/faults/a-firewall/hangs/cure?lang=en');
    for (const action of actions) {
      const reply = await ask('POST', action, HTML);
      const device = /^\/(?:faults|backups)\/([^/]+)/.exec(action)?.[1];
      const location = device === undefined ? '/?lang=en' : `/?lang=en#${device}`;
      expect([action, reply.status, reply.headers.get('location')]).toEqual([action, 303, location]);
    }
  });

  it('runs no script and is framed by nobody', async () => {
    const policy = (await ask('GET', '/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect((await ask('GET', '/style.css')).headers.get('content-type')).toContain('text/css');
  });
});

it('says what to do when its port is taken', async () => {
  const port = Number(new URL(url).port);
  const controls = {
    world,
    state: () => ({}) as LabState,
    setPlaying: () => undefined,
    runBackup: () => false,
  };
  await expect(startControlServer(controls, port)).rejects.toThrow('choose another one with --port');
});
