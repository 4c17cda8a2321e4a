import { formSchema, type AnyCollector, type PollContext, type Trust } from '@nachtwacht/collector-kit';
import { readCases } from '@nachtwacht/collector-kit/testing';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COLLECTORS } from './registry';

type Settings = Readonly<Record<string, unknown>>;

const Fields = z.record(
  z.string(),
  z.object({
    type: z.string(),
    enum: z.array(z.string()).optional(),
    field: z.object({ target: z.boolean().default(false), placeholder: z.string().default('a-secret') }),
  }),
);

/** Texts that some field or other takes: addresses, hosts, fingerprints, words. */
const TEXTS = [
  'https://203.0.113.66/',
  'http://203.0.113.66:8443/x',
  'elsewhere.example',
  '203.0.113.66',
  new Array(32).fill('AB').join(':'),
  new Array(32).fill('CD').join(':'),
  'rest:https://203.0.113.66/',
  'ssh://backup@203.0.113.66/srv',
  '/srv/elsewhere',
  'word',
  '200',
  '',
];
const NUMBERS = [1, 2, 7, 10, 60, 250, 1_000, 8_443];

const fieldsOf = (schema: z.ZodType) => Fields.parse(formSchema(schema)['properties']);

function valuesOf(field: z.infer<typeof Fields>[string]): readonly unknown[] {
  if (field.enum) return field.enum;
  if (field.type === 'boolean') return [true, false];
  return field.type === 'string' ? TEXTS : NUMBERS;
}

const trustText = (trust: Trust | undefined) => (trust === undefined ? 'public' : JSON.stringify(trust));

/** Where everything goes that a poll sends, the way it is trusted included. Whatever is asked is answered with nothing. */
async function dialled(collector: AnyCollector, settings: Settings): Promise<readonly string[]> {
  const where = new Set<string>();
  const context: PollContext = {
    now: () => 0,
    http: ({ url, trust }) => {
      where.add(`${new URL(url).origin} ${trustText(trust)}`);
      return Promise.resolve({
        status: 200,
        headers: { 'content-type': 'application/json', 'set-cookie': 'TOKEN=x' },
        body: '{}',
        timing: { totalMs: 1, firstByteMs: 1 },
      });
    },
    tls: ({ host, port, serverName }) => {
      where.add(`tls ${host}:${String(port)} ${serverName ?? ''}`);
      return Promise.resolve({ chain: [], trusted: true, problem: null });
    },
    snmp: ({ target: { host, port, access } }) => {
      where.add(`snmp ${host}:${String(port)} ${JSON.stringify(access)}`);
      return Promise.resolve({ values: {} });
    },
    ping: ({ host, port }) => {
      where.add(`ping ${host}:${String(port ?? '')}`);
      return Promise.resolve({ sent: 1, roundTripsMs: [1] });
    },
    inbox: () => Promise.resolve([]),
    program: ({ program, repository }) => {
      where.add(`${program} ${JSON.stringify({ ...repository, login: '', privateKey: '' })}`);
      return Promise.resolve({ exitCode: 0, ended: 'by-itself', stdout: '', stderr: '', maxBytes: 0 });
    },
  };
  const fields = collector.credentials ? Object.entries(fieldsOf(collector.credentials)) : [];
  const credentials = collector.credentials?.parse(
    // What a form shows as an example is something that it takes.
    Object.fromEntries(fields.map(([name, { field }]) => [name, field.placeholder])),
  );
  await collector
    .poll(context, collector.settings.parse(settings), credentials ?? null)
    .catch(() => undefined);
  return [...where].toSorted();
}

/** The settings of the recorded cases, once by themselves and once for each way that a choice in them can be made. */
function begunFrom(collector: AnyCollector): readonly Settings[] {
  const recorded = readCases(join(import.meta.dirname, collector.id)).map(({ settings }) =>
    JSON.stringify(collector.settings.parse(settings)),
  );
  return [...new Set(recorded)].flatMap((text) => {
    const base = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    const chosen = Object.entries(fieldsOf(collector.settings)).flatMap(([name, field]) =>
      (field.enum ?? []).map((value) => ({ ...base, [name]: value })),
    );
    return [base, ...chosen.map((settings) => withPin(settings, collector))];
  });
}

function withPin(settings: Settings, collector: AnyCollector): Settings {
  const pinned = { ...settings, fingerprint: TEXTS[4] };
  return 'fingerprint' in settings && collector.settings.safeParse(pinned).success ? pinned : settings;
}

/** Fields whose change sends the same poll somewhere else, or has it trust something else. */
async function steering(collector: AnyCollector): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const begun of begunFrom(collector)) {
    const before = await dialled(collector, begun);
    for (const [name, field] of Object.entries(fieldsOf(collector.settings)))
      for (const value of valuesOf(field)) {
        const changed = { ...begun, [name]: value };
        if (!collector.settings.safeParse(changed).success) continue;
        const after = await dialled(collector, changed);
        if (JSON.stringify(before) !== JSON.stringify(after)) found.add(name);
      }
  }
  return [...found].toSorted();
}

/** What is read by a program of its own is not named by an address alone. */
const REPOSITORY_TARGETS: Readonly<Record<string, readonly string[]>> = {
  borg: ['hostKeys', 'repository'],
  restic: ['certificate', 'fingerprint', 'hostKeys', 'repository'],
};

/** What is asked by SNMP is named by a host, and by how it is spoken to. */
const SNMP_TARGETS = ['authProtocol', 'host', 'port', 'privacyProtocol', 'version'];

const targetsOf = (collector: AnyCollector): readonly string[] => {
  if ('authProtocol' in fieldsOf(collector.settings)) return SNMP_TARGETS;
  return REPOSITORY_TARGETS[collector.id] ?? ['certificate', 'fingerprint', 'url'];
};

const marked = (collector: AnyCollector) =>
  Object.entries(fieldsOf(collector.settings))
    .flatMap(([name, { field }]) => (field.target ? [name] : []))
    .toSorted();

describe('what steers a poll is marked as part of its target', () => {
  it.each(COLLECTORS.map((collector) => [collector.id, collector] as const))(
    '%s: every field that changes where anything is sent clears the credentials, and nothing else does',
    async (_id, collector) => {
      expect(marked(collector)).toEqual(await steering(collector));
    },
  );

  it('is found for each system that credentials are sent to', async () => {
    const holding = COLLECTORS.filter(({ credentials }) => credentials !== null);
    expect(holding.length).toBeGreaterThan(0);
    for (const collector of holding)
      expect(await steering(collector), collector.id).toEqual(targetsOf(collector));
  });

  it('would be missed in a collector that forgot to mark its address', async () => {
    const forgetful = COLLECTORS.find(({ id }) => id === 'http')!;
    const settings = z.object({
      ...(forgetful.settings as z.ZodObject).shape,
      url: z.url().meta({ field: { label: { nl: 'Adres', en: 'Address' } } }),
    });
    const changed = { ...forgetful, settings };
    expect(marked(changed)).not.toEqual(await steering(changed));
  });
});
