import {
  CLIENT_EVENTS,
  ChangeBatch,
  ChangePayload,
  SERVER_EVENTS,
  type ServerEvents,
} from '@nachtwacht/contracts';
import { ROLES } from '@nachtwacht/domain';
import { RelayRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Ear, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PAYLOADS, type ChangeKind } from '../testing/change-payloads';
import { signedIn } from '../testing/people';
import { cookieOfSomebody, SOMEBODIES, type Customers, type Somebody } from '../testing/socket-people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

type EventName = keyof ServerEvents;
/** Whom an event is about; `provider` is nobody's customer. */
type About = 'own' | 'foreign' | 'provider';

/** Borne by whatever is about the other customer, and by what is between colleagues. */
const FOREIGN = 'Vreemdeling';
const INNER = /Collega|onderonsje|10\.9\.8\.7/;
/** A busy machine is no leak. */
const PATIENT = { timeout: 15_000 };

let app: WholeApp<TestDatabase>;
let relay: RelayRepository;
let customers: Customers;
let importer: Ear;
let importerCookie: string;
let mover: Ear;
let moverCookie: string;
const cookies = new Map<Somebody, string>();
const ears = new Map<Somebody, Ear>();
const LETS_IN = SOMEBODIES.filter(({ hears }) => hears !== 'nothing');

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
  relay = new RelayRepository(app.db.database);
  const rows = new Rows(app.db);
  customers = { own: await rows.customer(), foreign: await rows.customer({ name: FOREIGN }) };
  for (const who of SOMEBODIES) cookies.set(who, await cookieOfSomebody(app, who, customers));
  for (const who of LETS_IN) ears.set(who, await open(who));
  importerCookie = (await signedIn(app, { role: 'engineer' })).cookie;
  importer = await openBy(importerCookie);
  moverCookie = (await signedIn(app, { role: 'administrator' })).cookie;
  mover = await openBy(moverCookie);
  // Whoever follows begins where the changes are at the first look.
  await new Promise((resolve) => importer.socket.once('heartbeat', resolve));
});
afterAll(async () => {
  for (const ear of [...ears.values(), importer, mover]) ear.socket.disconnect();
  await app.close();
});

/** What a browser could say to be told more. */
const lies = () => ({ customerId: customers.foreign, role: 'administrator', room: 'staff', rooms: 'staff' });

async function openBy(cookie: string): Promise<Ear> {
  const ear = new Ear(app.url, cookie, lies());
  expect(await ear.outcome()).toBe('connected');
  return ear;
}
const open = (who: Somebody) => openBy(cookies.get(who) ?? '');

/** Which kinds of change people of a customer are told of, with what is left of each. */
const TOLD_TO_CUSTOMERS: Readonly<Record<ChangeKind, boolean>> = {
  transition: true,
  restated: true,
  incident: true,
  inventory: true,
  night: false,
  hours: false,
  update: false,
  work: false,
  duty: false,
  report: false,
  notice: false,
};

async function tell(about: About, ...payloads: readonly ChangePayload[]): Promise<void> {
  for (const payload of payloads)
    await app.db.owner('INSERT INTO change (kind, customer_id, payload) VALUES ($1, $2, $3)', [
      payload.kind,
      about === 'provider' ? null : customers[about],
      payload,
    ]);
  await relay.number(1_000);
}

/** Until everybody has heard what is told last, everything before it has arrived or never will. */
async function settle(): Promise<void> {
  const mark = crypto.randomUUID();
  for (const about of ['own', 'foreign'] as const)
    await tell(about, { kind: 'inventory', what: 'customer', id: mark });
  for (const ear of [...ears.values(), importer, mover])
    await expect.poll(() => ear.frames.some((frame) => frame.includes(mark)), PATIENT).toBe(true);
}

const hearsOf = ({ hears }: Somebody, about: About) => hears === 'all' || hears === about;

interface Row {
  /** Makes the event happen, about this customer. */
  readonly cause: (about: About) => Promise<void>;
  readonly isHeardBy: (who: Somebody, about: About) => boolean;
}

/** The matrix: an event that is not in it does not compile, and fails below. */
const ROWS: Readonly<Record<EventName, Row>> = {
  changes: {
    cause: (about) => tell(about, PAYLOADS.transition(customerOf(about), wordOf(about))),
    isHeardBy: hearsOf,
  },
  heartbeat: {
    // They come by themselves; nobody is told more by one than where the own changes stand.
    cause: async () => {
      const before = new Map([...ears].map(([who, ear]) => [who, ear.of('heartbeat').length]));
      for (const [who, ear] of ears)
        await expect.poll(() => ear.of('heartbeat').length, PATIENT).toBeGreaterThan(before.get(who) ?? 0);
    },
    isHeardBy: () => true,
  },
  rights: {
    cause: async (about) => {
      if (about === 'provider') return;
      const headers = { cookie: moverCookie };
      const view = `/api/customers/${customers[about]}/view`;
      await app.fetch(view, { json: { reason: 'Voor de proef' }, headers });
      await app.fetch('/api/customer-view/end', { json: {}, headers });
      await expect.poll(() => mover.of('rights').length, PATIENT).toBeGreaterThan(1);
    },
    isHeardBy: () => false,
  },
  'import-progress': {
    cause: async (about) => {
      const csv = `customer_code,customer_name\n${wordOf(about)}-1,${wordOf(about)}\n`;
      await app.fetch('/api/imports', {
        json: { fileName: `${wordOf(about)}.csv`, csv, dryRun: true },
        headers: { cookie: importerCookie },
      });
      await expect.poll(() => importer.of('import-progress').length, PATIENT).toBeGreaterThan(0);
    },
    isHeardBy: () => false,
  },
};
const customerOf = (about: About) => (about === 'foreign' ? customers.foreign : customers.own);
const wordOf = (about: About) => (about === 'foreign' ? FOREIGN : 'Eigen');

beforeEach(() => {
  for (const ear of [...ears.values(), importer, mover]) ear.heard.length = 0;
});

describe('the matrix', () => {
  it('has a row for every event of the contract, every kind of change and every role', () => {
    expect(Object.keys(ROWS).toSorted()).toEqual(Object.keys(SERVER_EVENTS).toSorted());
    const kinds = ChangePayload.options.map(({ shape }) => shape.kind.value);
    expect(Object.keys(PAYLOADS).toSorted()).toEqual(kinds.toSorted());
    const roles = new Set<string>(SOMEBODIES.map(({ role }) => role));
    expect(ROLES.filter((role) => !roles.has(role))).toEqual([]);
  });

  it.each(SOMEBODIES.filter(({ hears }) => hears === 'nothing'))('$name is let in nowhere', async (who) => {
    for (const namespace of ['', '/staff', '/admin']) {
      const ear = new Ear(app.url, cookies.get(who) ?? '', lies(), namespace);
      expect(await ear.outcome()).toMatch(/^(signed-out|Invalid namespace)$/);
      await settle();
      expect(ear.heard).toEqual([]);
      ear.socket.disconnect();
    }
  });

  it.each(LETS_IN)('$name is let in at one door only', async (who) => {
    for (const namespace of ['/staff', '/admin', `/customer:${customers.foreign}`])
      expect(await new Ear(app.url, cookies.get(who) ?? '', lies(), namespace).outcome()).toBe(
        'Invalid namespace',
      );
  });
});

const ABOUT: readonly About[] = ['own', 'foreign', 'provider'];

describe.each(Object.keys(ROWS) as EventName[])('%s', (event) => {
  it.each(ABOUT)('about %s is heard by whom it is for, and by nobody else', async (about) => {
    const { cause, isHeardBy } = ROWS[event];
    await cause(about);
    const caused = new Map([...ears].map(([who, ear]) => [who, meant(ear, event).length > 0]));
    await settle();
    for (const [who, ear] of ears) {
      const heard = (caused.get(who) ?? false) || meant(ear, event).length > 0;
      expect.soft(heard, `${who.name} hears ${event} about ${about}`).toBe(isHeardBy(who, about));
      // Whatever was heard is what the contract says and no more.
      for (const payload of ear.of(event))
        expect.soft(SERVER_EVENTS[event].parse(payload), who.name).toEqual(payload);
    }
  });
});

/** What came of an event, without the marks by which a spec knows that all of it came. */
function meant(ear: Ear, event: EventName): unknown[] {
  if (event !== 'changes') return ear.of(event);
  return changesIn(ear).filter((change) => change.kind !== 'inventory' || change.what !== 'customer');
}
const changesIn = (ear: Ear): ChangePayload[] =>
  ear.of('changes').flatMap((batch) => ChangeBatch.parse(batch).changes.map(({ payload }) => payload));

describe.each(Object.keys(PAYLOADS) as ChangeKind[])('a change of kind %s', (kind) => {
  it.each(ABOUT)(
    'about %s is told to staff whole, and to its customer as far as it is theirs',
    async (about) => {
      const payload = PAYLOADS[kind](customerOf(about), wordOf(about));
      await tell(about, payload);
      await settle();
      for (const [who, ear] of ears) {
        const told = meant(ear, 'changes') as ChangePayload[];
        const isTold = hearsOf(who, about) && (who.hears === 'all' || TOLD_TO_CUSTOMERS[kind]);
        expect.soft(told.length, `${who.name} is told of ${kind} about ${about}`).toBe(isTold ? 1 : 0);
        if (who.hears === 'all') expect.soft(told, who.name).toEqual([payload]);
        else expect.soft(JSON.stringify(told), who.name).not.toMatch(INNER);
      }
    },
  );
});

describe('an auditor of a year that is past', () => {
  it('sees the board as it is, and not what it was before', async () => {
    await tell('own', PAYLOADS.transition(customers.own, 'Eigen'));
    await settle();
    const told = new Map([...ears].map(([who, ear]) => [who.name, meant(ear, 'changes')[0]]));
    expect(told.get('auditor of a year that is past')).toMatchObject({ kind: 'restated' });
    expect(told.get('auditor of a year that is past')).not.toHaveProperty('from');
    expect(told.get('auditor of today')).toMatchObject({ kind: 'transition', from: 'ok' });
  });
});

describe('a connection of a customer', () => {
  it('that is added is told to staff alone: how it is watched is the provider’s', async () => {
    await tell('own', { kind: 'inventory', what: 'connection', id: crypto.randomUUID() });
    await settle();
    for (const [who, ear] of ears)
      expect.soft(meant(ear, 'changes').length, who.name).toBe(who.hears === 'all' ? 1 : 0);
  });
});

describe('the cursor', () => {
  it('of a customer does not move by what happens at another', async () => {
    await settle();
    const [own, staff] = ['reader', 'viewer'].map((name) => {
      const who = SOMEBODIES.find((each) => each.name === name);
      return who && ears.get(who);
    });
    const reach = (ear: Ear | undefined) =>
      Math.max(...(ear?.of('changes') ?? []).map((batch) => ChangeBatch.parse(batch).upTo));
    const before = reach(own);
    own!.heard.length = 0;
    await tell(
      'foreign',
      ...Array.from({ length: 20 }, () => PAYLOADS.inventory(customers.foreign, FOREIGN)),
    );
    await expect.poll(() => reach(staff), PATIENT).toBeGreaterThanOrEqual(before + 20);
    await expect.poll(() => own?.of('heartbeat').length, PATIENT).toBeGreaterThan(0);
    for (const beat of own?.of('heartbeat') ?? [])
      expect((beat as ServerEvents['heartbeat']).position).toBeLessThanOrEqual(before);
    await tell('own', PAYLOADS.inventory(customers.own, 'Eigen'));
    await expect.poll(() => own?.of('changes').length, PATIENT).toBe(1);
    expect(own?.of('changes')[0]).toMatchObject({ after: before });
  });
});

describe('every frame that anybody of one customer ever got', () => {
  it('names no other customer, and nothing that is between colleagues', () => {
    let frames = 0;
    for (const [{ name, hears }, ear] of ears) {
      if (hears === 'all') continue;
      const all = ear.frames.join('\n');
      frames += ear.frames.length;
      expect.soft(all, name).not.toContain(hears === 'own' ? customers.foreign : customers.own);
      expect.soft(all, name).not.toMatch(INNER);
      if (hears === 'own') expect.soft(all, name).not.toContain(FOREIGN);
    }
    expect(frames).toBeGreaterThan(100);
    const staff = [...ears].find(([{ hears }]) => hears === 'all')?.[1].frames.join('\n');
    // The same words reach staff, so that silence proves something.
    expect(staff).toMatch(INNER);
    expect(staff).toContain(FOREIGN);
  });
});

const EVENT = (name: string) => (ear: Ear) => void ear.socket.emit(name, lies());
const RAW = (text: string) => (ear: Ear) => void ear.socket.io.engine.write(text);
/** Whatever a browser could send. Nothing of it is an event of ours. */
const SAID: readonly [what: string, say: (ear: Ear) => void][] = [
  ...[...Object.keys(CLIENT_EVENTS), ...Object.keys(SERVER_EVENTS)].map(
    (name) => [`the word ${name}`, EVENT(name)] as [string, (ear: Ear) => void],
  ),
  ['a word that nobody knows', EVENT('join')],
  ['a room by its name', (ear) => void ear.socket.emit('join', 'staff', [customers.foreign])],
  ['something that wants an answer', (ear) => void ear.socket.emit('heartbeat', () => undefined)],
  ['bytes', (ear) => void ear.socket.emit('x', new Uint8Array(16))],
  ['more than 64 kB', (ear) => void ear.socket.emit('x', 'x'.repeat(66_000))],
  ['half a packet', RAW('2["join"')],
  ['a packet without a name', RAW('2[]')],
  ['a packet whose name is no word', RAW('2[{"room":"staff"}]')],
  ['a packet of no type', RAW('9["join","staff"]')],
];

describe('what a browser says', () => {
  it('is all of the contract: a word that it gets needs a row of its own', () => {
    expect(Object.keys(CLIENT_EVENTS)).toEqual([]);
  });

  describe.each(LETS_IN)('as $name', (who) => {
    it.each(SAID)('%s, cuts the one who says it and is heard by nobody', async (_what, say) => {
      const ear = await open(who);
      const over = ear.ended();
      say(ear);
      expect(await over).toMatch(/^(io server disconnect|transport close|transport error|parse error)$/);
      for (const other of [...ears.values(), importer, mover]) expect(other.socket.connected).toBe(true);
    });
  });
});
