import {
  contractTest,
  pollDevice,
  startDevice,
  type DeviceCall,
  type DeviceReply,
} from '@nachtwacht/collector-kit/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnsFor } from './columns';
import { coveCollector as collector } from './cove.collector';

contractTest(collector, import.meta.url);

const ACCOUNT = { partner: 'Praktijk B.V.', username: 'nachtwacht@example.nl', password: 'api-token' };
const NOW = Date.UTC(2026, 10, 22, 6);
const SESSION = 1_795_296_600;

const Request = z.object({
  visa: z.string().optional(),
  method: z.string(),
  params: z.object({
    partner: z.string().optional(),
    password: z.string().optional(),
    query: z
      .object({
        PartnerId: z.number(),
        StartRecordNumber: z.number(),
        RecordsCount: z.number(),
        Columns: z.array(z.string()),
      })
      .optional(),
  }),
});

const device = (id: number) => ({
  AccountId: id,
  PartnerId: 77,
  Flags: null,
  Settings: [
    { I1: `pc-${id}` },
    { I78: 'D01' },
    { D01F00: '5' },
    { D01F15: String(SESSION) },
    { I99: 'x' },
    { secret: 'must-not-be-kept' },
  ],
});

/** A make-believe service: it gives a new visa with each answer and takes only the newest. */
class Service {
  devices: readonly unknown[] = [device(1), device(2)];
  forbidden: readonly string[] = [];
  /** The visa ends once, after so many calls. */
  visaEndsAfter = Infinity;
  reply: DeviceReply | null = null;
  private visas = 0;
  private calls = 0;

  answer({ body }: DeviceCall): DeviceReply {
    const { visa, method, params } = Request.parse(JSON.parse(body));
    if (method === 'Login') {
      const isKnown = params.partner === ACCOUNT.partner && params.password === ACCOUNT.password;
      return isKnown ? this.say({ result: { PartnerId: 77 } }) : refused(5, 'Wrong credentials');
    }
    if (this.reply !== null) return this.reply;
    if (visa !== `visa-${this.visas}`) return refused(2, 'Visa is not valid');
    if (++this.calls === this.visaEndsAfter) return refused(2, 'Visa has expired');
    const { query } = params;
    if (query === undefined || query.PartnerId !== 77) return refused(1, 'No query');
    if (query.Columns.some((column) => this.forbidden.includes(column.slice(0, 3))))
      return refused(13501, 'Operation failed because of security reasons');
    const from = query.StartRecordNumber;
    return this.say({ result: this.devices.slice(from, from + query.RecordsCount), totalStatistics: null });
  }

  private say(result: object): DeviceReply {
    return { body: { id: 'jsonrpc', jsonrpc: '2.0', result, visa: `visa-${++this.visas}` } };
  }
}

function refused(code: number, message: string): DeviceReply {
  return { body: { id: 'jsonrpc', jsonrpc: '2.0', error: { code, message } } };
}

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(service: Service, credentials: object = ACCOUNT, memory: unknown = null) {
    const server = await startDevice((call) => service.answer(call));
    open.push(server);
    const outcome = await pollDevice(collector, {
      settings: { url: server.url },
      credentials,
      memory,
      now: NOW,
    });
    const asked = server.calls.map(({ body }) => Request.parse(JSON.parse(body)));
    return { outcome, report: outcome.ok ? outcome.mapped.report : null, asked, calls: server.calls };
  }

  it('signs in, chains the visa and tells the runs of each device', async () => {
    const { report, asked, calls, outcome } = await poll(new Service());
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /jsonapi', 'POST /jsonapi']);
    expect(asked.map(({ method, visa }) => [method, visa])).toEqual([
      ['Login', undefined],
      ['EnumerateAccountStatistics', 'visa-1'],
    ]);
    expect(report?.assets.map(({ key, name }) => [key, name])).toEqual([
      ['host', 'Cove Data Protection'],
      ['1/D01', 'pc-1 (Files and folders)'],
      ['2/D01', 'pc-2 (Files and folders)'],
    ]);
    expect(JSON.stringify(outcome)).not.toMatch(/must-not-be-kept|api-token|visa-/);
  });

  it('asks for no more columns than it uses, and never for the colour bar', async () => {
    const { asked } = await poll(new Service());
    const columns = asked[1]?.params.query?.Columns ?? [];
    expect(columns).toEqual(columnsFor(true));
    expect(columns.filter((column) => column.endsWith('F08'))).toEqual([]);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('reads page after page, each with the visa of the answer before', async () => {
    const service = new Service();
    service.devices = Array.from({ length: 260 }, (_, i) => device(i + 1));
    const { report, asked } = await poll(service);
    expect(report?.assets).toHaveLength(261);
    expect(asked.slice(1).map(({ visa, params }) => [visa, params.query?.StartRecordNumber])).toEqual([
      ['visa-1', 0],
      ['visa-2', 250],
    ]);
  });

  it('does without the legacy sources where the account may not read them, and says so', async () => {
    const service = new Service();
    service.forbidden = ['D02', 'D03'];
    const { report, asked } = await poll(service);
    expect(asked.map(({ params }) => params.query?.Columns.includes('D02F00'))).toEqual([
      undefined,
      true,
      false,
    ]);
    expect(report).toMatchObject({ complete: false });
    expect(report?.observations[0]?.detail).toBe('not readable: data sources D02 and D03');
  });

  it('signs in once more when the visa ended', async () => {
    const service = new Service();
    service.devices = Array.from({ length: 260 }, (_, i) => device(i + 1));
    service.visaEndsAfter = 2;
    const { report, asked } = await poll(service);
    expect(report?.assets).toHaveLength(261);
    expect(asked.filter(({ method }) => method === 'Login')).toHaveLength(2);
  });

  it.each<[string, Partial<Service>, object, string, string]>([
    ['a wrong token', {}, { ...ACCOUNT, password: 'x' }, 'auth', 'Wrong credentials'],
    ['a refused right', { forbidden: ['D01'] }, ACCOUNT, 'auth', 'may not read the devices'],
    ['an error that stays', { reply: refused(99, 'Internal') }, ACCOUNT, 'bad-reply', 'error 99: Internal'],
    ['half an answer', { reply: { body: '{"result":{"result":[{"Acc' } }, ACCOUNT, 'bad-reply', 'not JSON'],
    ['another shape', { reply: { body: { result: { result: {} } } } }, ACCOUNT, 'bad-reply', 'another shape'],
    [
      'too many questions',
      { reply: { status: 429, headers: { 'retry-after': '60' } } },
      ACCOUNT,
      'rate-limited',
      'again after 60',
    ],
    ['a closed door', { reply: { status: 403 } }, ACCOUNT, 'auth', '403'],
  ])(
    'that meets %s ends with a fault of its class',
    async (_rule, spoiled, credentials, faultClass, text) => {
      const { outcome } = await poll(Object.assign(new Service(), spoiled), credentials);
      expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
      expect(outcome.ok ? '' : outcome.fault.text).toContain(text);
    },
  );

  it('had jobs and lists none: a fault, because an account without rights sees an empty list', async () => {
    const service = new Service();
    service.devices = [];
    const { outcome } = await poll(service, ACCOUNT, { jobs: 3 });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });

  it('tells of more devices than are read that there are too many', { timeout: 20_000 }, async () => {
    const service = new Service();
    service.devices = Array.from({ length: 2000 }, (_, i) => device(i + 1));
    const { outcome } = await poll(service);
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });
});
