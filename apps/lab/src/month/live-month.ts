import type { DraftInput, WorkStepInput } from '@nachtwacht/contracts';
import type { AgreementTerms } from '@nachtwacht/domain';
import { acceptAssets } from '../enrol/accept-assets';
import { enrolConnection, type PushUrls } from '../enrol/enrol-connections';
import { enrolCustomers } from '../enrol/enrol-customers';
import type { Plan } from '../enrol/plan';
import { ProductClient } from '../enrol/product-client';
import type { ToldOnce } from '../enrol/promise-backups';
import { pause } from '../devices/backup/push-client';
import { FIRST_TERMS, SECOND_TERMS } from './agreement';
import { lateWork, lots, work, workBefore, type LivedEntry } from './hours';
import { isoWall, type MonthDays } from './month-days';
import { connectionsOfMonth, MONTH_PRACTICE } from './month-practice';
import type { Role } from './observed';
import { beCustomerSince, writePast } from './past-writer';
import { letIn, type LabPeople } from './people';
import { workItems } from './work-items';

export interface MonthOptions {
  /** Signed in as whoever runs the demonstration. */
  readonly product: ProductClient;
  readonly base: string;
  /** Of the owner of the demonstration's database: the product has no door to write a past. */
  readonly databaseUrl: string;
  readonly plan: Plan;
  readonly pushUrls: PushUrls;
  readonly month: MonthDays;
  readonly people: LabPeople;
  readonly toldOnce: ToldOnce;
  readonly stopping: AbortSignal;
  readonly lookEveryMs?: number;
}

interface Lived extends MonthOptions {
  readonly customerId: string;
  readonly assets: Readonly<Record<Role, string>>;
  readonly person: { readonly id: string; readonly name: string };
  readonly second: ProductClient;
}

/** What is said once when the month lies behind the practice. */
export const MONTH_LIVED = 'month lived';
const NOTE = 'Praktijklab: verzonnen gegevens.';

/**
 * Lets one make-believe practice have a past: a whole month with its report. Watched history is written beneath the
 * product; all that people do is done as people do it. Interrupted and begun again it goes on where it was; once
 * done, never again.
 */
export async function liveMonth(options: MonthOptions): Promise<boolean> {
  const { toldOnce } = options;
  if (toldOnce.has(MONTH_LIVED)) return false;
  const lived = await enrolPractice(options);
  const steps: [what: string, step: () => Promise<unknown>][] = [
    ['agreement', () => agree(lived)],
    ['past', () => writeAll(lived)],
    ['restore test', () => restoreTest(lived)],
    ['before', () => monthBefore(lived)],
    ['hours', () => hours(lived)],
    ['work', () => clocks(lived)],
    ['exclusion', () => exclusion(lived)],
    ['close', () => close(lived, lived.month.month)],
    ['customer since', () => beCustomerSince(lived.databaseUrl, lived.customerId, lived.month)],
    ['report', () => report(lived)],
  ];
  for (const [what, step] of steps) {
    const name = `month ${lived.customerId} ${what}`;
    if (options.stopping.aborted) return false;
    if (toldOnce.has(name)) continue;
    await step();
    toldOnce.add(name);
  }
  toldOnce.add(MONTH_LIVED);
  return true;
}

async function enrolPractice(options: MonthOptions): Promise<Lived> {
  const { product, plan, pushUrls, stopping, base, people } = options;
  const collectors = new Map((await product.call('collectors')).map((info) => [info.id, info]));
  const customers = await enrolCustomers(product, { ...plan, customers: [MONTH_PRACTICE] });
  const customerId = customers.customers.get(MONTH_PRACTICE.code);
  if (customerId === undefined) throw new Error(`${MONTH_PRACTICE.name} was archived`);
  const known = await product.call('connections');
  const assets: Partial<Record<Role, string>> = {};
  for (const [role, planned] of Object.entries(connectionsOfMonth(plan))) {
    const collector = collectors.get(planned.collector);
    if (collector === undefined) throw new Error(`the product has no ${planned.collector}`);
    const connection = await enrolConnection({ product, planned, customers, collector, known, pushUrls });
    if (connection === null) throw new Error(`${planned.name} was archived`);
    const { ids } = await acceptAssets({ ...options, customers }, planned, connection);
    assets[role as Role] = ids.get(planned.device) ?? '';
  }
  await letIn(product, people, customerId);
  const second = new ProductClient(base, stopping);
  await second.signIn(people.second.email, people.second.password);
  const { id, name } = await product.call('me');
  const { line = '', firewall = '', server = '' } = assets;
  return { ...options, customerId, assets: { line, firewall, server }, person: { id, name }, second };
}

async function agree({ product, customerId, month, assets }: Lived): Promise<void> {
  await sign(product, customerId, month.previous.first, FIRST_TERMS);
  await sign(product, customerId, month.day(15), SECOND_TERMS);
  const sold: [code: string, assetIds: string[]][] = [
    ['line-fibre', [assets.line]],
    ['firewall', [assets.firewall]],
    ['server-monitoring', [assets.server]],
    ['sla-hours', []],
    // Paid for, and watched by nobody: the report has to say so.
    ['broadsoft-trunk', []],
  ];
  for (const [packageCode, assetIds] of sold)
    await product.call('subscribe', {
      params: { id: customerId },
      body: { packageCode, quantity: 1, from: month.previous.first, assetIds },
    });
}

async function sign(
  product: ProductClient,
  customerId: string,
  from: string,
  terms: AgreementTerms,
): Promise<void> {
  const body = { from, terms: terms as DraftInput['terms'], note: NOTE };
  const { versions } = await product.call('draftAgreement', { params: { id: customerId }, body });
  const draft = versions.find(({ state }) => state === 'draft');
  if (draft === undefined) throw new Error('a draft of an agreement is gone');
  await product.call('signAgreement', { params: { id: draft.id }, body: { revision: draft.revision } });
}

/** Retried while what was just connected has not answered yet. */
async function writeAll(lived: Lived): Promise<void> {
  const { databaseUrl, month, stopping } = lived;
  for (let tries = 0; ; tries += 1)
    try {
      await writePast(databaseUrl, month, lived);
      return;
    } catch (error) {
      if (tries === TRIES || stopping.aborted) throw error;
      await pause(BETWEEN_TRIES_MS, stopping);
    }
}

async function restoreTest({ product, customerId, month }: Lived): Promise<void> {
  const [job] = await product.call('backupJobs', { query: { customerId } });
  const day = month.nth(2, 5);
  const test = await product.call('planRestoreTest', {
    params: { id: customerId },
    body: { jobId: job?.id ?? null, plannedOn: day, method: 'database' },
  });
  await product.call('changeRestoreTest', {
    params: { id: test.id },
    body: {
      doneOn: day,
      restored: 'De database van het praktijksysteem, teruggezet op een losse computer en geopend',
      durationMinutes: 35,
      result: 'passed',
      remarks: NOTE,
    },
  });
}

const TRIES = 10;
const BETWEEN_TRIES_MS = 3_000;

async function book(lived: Lived, entry: LivedEntry): Promise<void> {
  const { product, customerId } = lived;
  const { id } = await product.call('addTimeEntry', { body: { customerId, ...entry } });
  await product.call('releaseTimeEntries', { body: { ids: [id] } });
}

async function close({ product, customerId }: Lived, month: string): Promise<void> {
  await product.call('closeHoursMonth', { params: { id: customerId }, body: { month } });
}

/** What is booked after the month was closed counts in the next one. */
async function monthBefore(lived: Lived): Promise<void> {
  for (const entry of workBefore(lived.month)) await book(lived, entry);
  await close(lived, lived.month.previous.month);
  await book(lived, lateWork(lived.month));
}

async function hours(lived: Lived): Promise<void> {
  const { product, customerId, month } = lived;
  for (const { kind, ...lot } of lots(month))
    await product.call(kind === 'bought' ? 'buyLot' : 'giveLot', { body: { customerId, ...lot } });
  for (const entry of work(month)) await book(lived, entry);
}

async function clocks({ product, customerId, month }: Lived): Promise<void> {
  for (const { title, priority, receivedAt, steps } of workItems(month)) {
    let { id, version } = await product.call('openWork', {
      body: { customerId, title, priority, receivedAt },
    });
    for (const step of steps) {
      const body: WorkStepInput = { ...step, version };
      ({ id, version } = await product.call('stepWork', { params: { id }, body }));
    }
  }
}

/** Proposed by one, agreed by another. */
async function exclusion({ product, second, customerId, month }: Lived): Promise<void> {
  const day = month.nth(4, 1);
  const { id } = await product.call('proposeExclusion', {
    body: {
      customerId,
      service: 'server',
      from: isoWall(day, '09:00'),
      to: isoWall(day, '09:45'),
      type: 'customer-power',
      reason: 'De praktijk had geen stroom',
      evidence: 'Bericht van de netbeheerder',
    },
  });
  await second.call('decideExclusion', { params: { id }, body: { decision: 'agreed', note: 'Nagekeken.' } });
}

/** The portal shows it all. The product makes the draft; one checks it and another publishes it. */
async function report(lived: Lived): Promise<void> {
  const { product, second, customerId, month, stopping } = lived;
  await product.call('changePortal', { params: { id: customerId }, body: EVERYTHING_SHOWN });
  for (let tries = 0; tries < REPORT_TRIES && !stopping.aborted; tries += 1) {
    const [found] = await product.call('reports', { query: { customerId, month: month.month } });
    if (found?.state === 'published') return;
    if (found?.isBuilt === true) {
      const params = { id: found.id };
      const checked =
        found.state === 'checked'
          ? found
          : await second.call('checkReport', { params, body: { version: found.version } });
      await product.call('publishReport', { params, body: { version: checked.version } });
      return;
    }
    await pause(BETWEEN_TRIES_MS, stopping);
  }
  throw new Error('the draft of the lived month did not come');
}

const EVERYTHING_SHOWN = {
  backups: true,
  updates: true,
  maintenance: true,
  incidents: true,
  availability: true,
  hours: true,
  reports: true,
};
const REPORT_TRIES = 40;
