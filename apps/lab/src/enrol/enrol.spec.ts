import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { BackupJobPatch, Connection } from '@nachtwacht/contracts';
import { Secrets } from '../devices/secrets';
import { Certificates } from '../devices/tls/certificates';
import { memberOf } from '../devices/wifi/member';
import { DataFile } from '../store/data-file';
import { ACCOUNT, productDouble, type ProductDouble } from '../testing/product-double';
import { temporaryFolder } from '../testing/temporary-folder';
import { deviceSpecs } from '../world/device-specs';
import type { DeviceSpec } from '../world/device';
import { World } from '../world/world';
import { ASSETS_WITHIN } from './assets-within';
import { enrol, type Enrolment } from './enrol';
import { makePlan } from './make-plan';
import type { Plan } from './plan';
import { ProductClient } from './product-client';

const world = new World(deviceSpecs(), 1);
const ports = new Map([
  ...[...world.devices.keys()].map((id, index) => [id, 5000 + index] as const),
  ['mailbox', 25],
]);

let product: ProductDouble;
let plan: Plan;
let urls: Map<string, string>;
let isChannelMade: boolean;
let told: Set<string>;
beforeEach(async () => {
  const folder = temporaryFolder();
  const file = DataFile.open(folder, 1);
  onTestFinished(() => file.flush());
  const [secrets, certificates] = [new Secrets(file), new Certificates(folder, Date.now)];
  plan = await makePlan({ world, ports, dayMinutes: 20, trustedAuthority: false, secrets, certificates });
  urls = new Map();
  isChannelMade = false;
  told = new Set();
  product = await productDouble(holds);
});

/** A controller holds its access points and switches; everything else is one thing. */
function holds({ collector, name }: Connection): ReturnType<ProductDouble['state']['found']> {
  const host = { key: 'host', kind: 'other' as const, name, facts: {} };
  const jobs = [...world.devices.values()].flatMap(({ spec }) => (spec.sourceJob ? [spec] : []));
  const source = [...world.devices.values()].find(({ spec }) => spec.source && spec.name === name);
  if (source !== undefined) return [host, ...jobs.flatMap((job) => jobOf(job, source.spec.id))];
  const holder = [...world.devices.values()].find(({ spec }) => spec.name === name);
  const within = ASSETS_WITHIN[holder?.spec.kind ?? 'line'] ?? [];
  if (!['unifi', 'omada', 'meraki'].includes(collector))
    return [host, ...within.map(({ key, kind, name: word }) => ({ key, kind, name: word, facts: {} }))];
  const members = [...world.devices.values()].filter(
    ({ spec }) => spec.controller !== undefined && world.device(spec.controller.id).spec.name === name,
  );
  const wifi = members.map(memberOf).map(({ mac, device }) => ({
    key: mac,
    kind: 'access-point' as const,
    name: device.spec.name,
    facts: { mac },
  }));
  return [host, ...wifi];
}

/** As collectors name them: the job, or the machine, with more beside it. */
function jobOf({ sourceJob: job }: DeviceSpec, source: string): ReturnType<ProductDouble['state']['found']> {
  if (job?.source !== source) return [];
  return [{ key: job.key, kind: 'backup-job', name: `${job.name} (${job.machine})`, facts: {} }];
}

async function enrolOnce(): Promise<Enrolment> {
  const stopping = new AbortController().signal;
  const client = new ProductClient(product.url, stopping);
  await client.signIn(ACCOUNT.email, ACCOUNT.password);
  const channelMark = { isMade: () => isChannelMade, made: () => void (isChannelMade = true) };
  const toldOnce = { has: (what: string) => told.has(what), add: (what: string) => void told.add(what) };
  const clock = () => Date.UTC(2026, 10, 23, 9);
  return enrol({
    product: client,
    plan,
    pushUrls: urls,
    channelMark,
    toldOnce,
    clock,
    stopping,
    lookEveryMs: 1,
  });
}

const changes = (): readonly string[] =>
  product.calls.filter((name) => /^(create|update|rotate|accept|test|change|plan|handOver)/.test(name));

describe('enrolment', () => {
  it('makes the product watch every device of every practice', async () => {
    expect(await enrolOnce()).toEqual({ connections: plan.connections.length, problems: [] });
    expect(product.state.customers.map(({ code }) => code)).toEqual(plan.customers.map(({ code }) => code));
    expect(product.state.sites).toHaveLength(5);
    const planned = plan.connections.flatMap(({ assets }) => assets.map(({ name }) => name));
    expect([...product.state.accepted.values()].map(({ name }) => name).toSorted()).toEqual(
      planned.toSorted(),
    );
  });

  it('puts everything with its own customer and site', async () => {
    await enrolOnce();
    const [accessPoint] = [...product.state.accepted.values()].filter(({ name }) => name === 'AP Apotheek');
    const culemborg = product.state.customers.find(({ code }) => code === 'LAB-CULEMBORG');
    const site = product.state.sites.find(({ name }) => name === 'Culemborg');
    expect(accessPoint).toMatchObject({ customerId: culemborg?.id, siteId: site?.id, serviceCode: 'wifi' });
  });

  describe('promises the backups of sources', () => {
    const promised = (name: string): BackupJobPatch | undefined => {
      const asset = [...product.state.accepted.values()].find((item) => item.name === name);
      return product.state.promised.get(asset?.assetId ?? '');
    };

    it('as they were sold, with what they protect', async () => {
      await enrolOnce();
      const jobs = [...product.state.accepted.values()].filter(({ backup }) => backup !== null);
      expect(jobs).toHaveLength(product.state.promised.size);
      const [server, his] = ['Server praktijk', 'Praktijkserver'].map((name) =>
        [...product.state.accepted.values()].find((item) => item.name === name),
      );
      expect(his?.backup).toEqual({ kind: 'server', packageCode: 'server-250', protectsAssetId: null });
      expect(promised('Praktijkserver')).toMatchObject({ protectsAssetId: server?.assetId, archiveByDay: 5 });
    });

    it.each([
      ['a source that tells of a week', 'Röntgenarchief', '2026-11-16T20:00:00.000Z', 7],
      ['a computer that sends two', 'Agenda-export', '2026-11-09T20:00:00.000Z', 7],
      ['one that tells the last run alone', 'Spreekkamer 2', '2026-11-22T20:00:00.000Z', 7],
      ['working days', 'Boekhouding', '2026-11-16T20:00:00.000Z', 5],
    ])('from when it is known: %s', async (_rule, name, activeFrom, days) => {
      await enrolOnce();
      expect(promised(name)).toMatchObject({ activeFrom, schedule: { kind: 'evenings', at: '22:00' } });
      const { schedule } = promised(name) ?? {};
      expect(schedule?.kind === 'evenings' ? schedule.weekdays : []).toHaveLength(days);
    });

    it('has somebody do the check, and two restore tests', async () => {
      await enrolOnce();
      expect(product.state.duty.map(({ weekday, personId }) => [weekday, personId])).toEqual(
        [1, 2, 3, 4, 5].map((weekday) => [weekday, 'a-person']),
      );
      expect(product.state.today.person?.id).toBe('a-person');
      const tests = product.calls.filter((name) => name.endsWith('RestoreTest'));
      expect(tests).toEqual(['planRestoreTest', 'changeRestoreTest', 'planRestoreTest']);
      const tested = product.state.restoreTests.flatMap((test) =>
        'jobId' in test ? [String(test.jobId)] : [],
      );
      expect(tested.map((job) => product.state.promised.get(job)?.terms?.kind)).toEqual(['server', 'server']);
    });

    it('once: from then on it is a person’s to change', async () => {
      await enrolOnce();
      product.calls.length = 0;
      await enrolOnce();
      expect(changes()).toEqual([]);
    });
  });

  it('leaves the controllers to the provider', async () => {
    await enrolOnce();
    const controllers = product.state.connections.filter(({ collector }) => collector === 'unifi');
    expect(controllers.map(({ customerId }) => customerId)).toEqual([null, null]);
  });

  it('keeps the push address of every backup job', async () => {
    await enrolOnce();
    const jobs = plan.connections.filter(({ collector }) => ['backup-push', 'duplicati'].includes(collector));
    expect([...urls.keys()].toSorted()).toEqual(jobs.map(({ device }) => device).toSorted());
  });

  describe('has the support team told by mail', () => {
    it('at the mail server of the lab, wherever that moves', async () => {
      await enrolOnce();
      expect(product.state.channels).toMatchObject([
        { kind: 'email', enabled: true, settings: { host: '127.0.0.1', port: 25, security: 'none' } },
      ]);
      plan = { ...plan, mailPort: 2525 };
      await enrolOnce();
      expect(product.state.channels).toMatchObject([{ settings: { host: '127.0.0.1', port: 2525 } }]);
    });

    it('and not again when somebody has put an end to that', async () => {
      await enrolOnce();
      product.state.channels = [];
      await enrolOnce();
      expect(product.state.channels).toEqual([]);
    });
  });

  it('changes nothing the second time', async () => {
    await enrolOnce();
    product.calls.length = 0;
    expect((await enrolOnce()).problems).toEqual([]);
    expect(changes()).toEqual([]);
  });

  it('follows a device to its new port, with its credentials', async () => {
    await enrolOnce();
    product.calls.length = 0;
    const moved = plan.connections.map((connection) =>
      connection.device === 'gouda-firewall'
        ? { ...connection, settings: { ...connection.settings, url: 'https://127.0.0.1:9' } }
        : connection,
    );
    plan = { ...plan, connections: moved };
    await enrolOnce();
    expect(changes()).toEqual(['updateConnection']);
    expect(product.state.connections.map(({ settings }) => settings['url'])).toContain('https://127.0.0.1:9');
  });

  it('asks for a new push address when it lost the old one', async () => {
    await enrolOnce();
    urls.delete('gouda-backup-nacht');
    product.calls.length = 0;
    await enrolOnce();
    expect(changes()).toEqual(['rotatePushUrl']);
    expect(urls.get('gouda-backup-nacht')).toMatch(/^http/);
  });

  it('respects what a person archived', async () => {
    await enrolOnce();
    product.state.customers[0]!.archivedAt = product.state.at;
    const website = product.state.connections.find(({ name }) => name === 'www.aandevest.example');
    website!.archivedAt = product.state.at;
    product.calls.length = 0;
    expect((await enrolOnce()).problems).toEqual([]);
    expect(changes()).toEqual([]);
  });

  it('goes on without a collector that the product does not have, and says so', async () => {
    product.state.collectors = product.state.collectors.filter((id) => id !== 'unifi');
    expect((await enrolOnce()).problems).toEqual([
      'Wifi-controller West (demo): the product has no unifi',
      'Wifi-controller Midden (demo): the product has no unifi',
    ]);
    expect(product.state.connections).toHaveLength(plan.connections.length - 2);
  });

  it('never polls more often than a collector allows', async () => {
    await enrolOnce();
    expect(Math.min(...product.state.connections.map(({ intervalSeconds }) => intervalSeconds))).toBe(15);
  });
});

it('says what the product said when it refuses', async () => {
  const client = new ProductClient(product.url, new AbortController().signal);
  await expect(client.signIn(ACCOUNT.email, 'wrong')).rejects.toThrow('signing in: 401 wrong-password');
  await expect(client.call('customers')).rejects.toThrow('customers: 401 signed-out');
});
