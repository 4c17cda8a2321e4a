import type { BackupJob } from '@nachtwacht/contracts';
import { usualTerms } from '@nachtwacht/domain';
import { daysAfter, localDateOf } from '@nachtwacht/domain/time';
import { dueOf, EVENING, lastNightAt, ZONE } from '../devices/backup-source/night-runs';
import type { Plan, PlannedBackup } from './plan';
import type { ProductClient } from './product-client';

/** What was said to the product is said once: from then on it is a person's to change. */
export interface ToldOnce {
  has(what: string): boolean;
  add(what: string): void;
}

export interface PromiseOptions {
  readonly product: ProductClient;
  readonly plan: Plan;
  /** By practice code. */
  readonly customers: ReadonlyMap<string, string>;
  /** By device. */
  readonly assetIds: ReadonlyMap<string, string>;
  readonly toldOnce: ToldOnce;
  readonly clock: () => number;
}

const WINDOW_MINUTES = 8 * 60;
const GRACE_MINUTES = 60;
const EVERY_EVENING = [1, 2, 3, 4, 5, 6, 7] as const;
const WORKING_DAYS = [1, 2, 3, 4, 5] as const;
/** A slow line: its run may take until the next evening, and is late all the same. */
const SLOW_HOURS = 30;

/** Says what is promised of each backup of a source, plans restore tests, and puts somebody on duty. */
export async function promiseBackups(options: PromiseOptions): Promise<void> {
  const { product, plan, assetIds, customers, toldOnce } = options;
  const jobs = new Map((await product.call('backupJobs')).map((job) => [job.assetId, job]));
  for (const { device, backup } of plan.connections.flatMap(({ assets }) => assets)) {
    const job = jobs.get(assetIds.get(device) ?? '');
    if (backup !== undefined && job !== undefined) await promiseOne(options, job, backup);
  }
  for (const [index, { code }] of plan.customers.slice(0, 2).entries()) {
    const customerId = customers.get(code);
    const tell = (): Promise<boolean> => restoreTest(options, customerId, index === 0 ? 'done' : 'planned');
    await once(toldOnce, `restore-test ${code} ${customerId ?? ''}`, tell);
  }
  await once(toldOnce, 'duty', () => putOnDuty(options));
}

async function once(toldOnce: ToldOnce, what: string, tell: () => Promise<boolean>): Promise<void> {
  if (!toldOnce.has(what) && (await tell())) toldOnce.add(what);
}

function promiseOne(
  { product, assetIds, toldOnce, clock }: PromiseOptions,
  { id }: BackupJob,
  { job, nights }: PlannedBackup,
): Promise<void> {
  return once(toldOnce, `backup-job ${id}`, async () => {
    const { kind, story, on, protects = '', archiveByDay = null } = job;
    const first = daysAfter(lastNightAt(clock()), 1 - nights);
    const weekdays = [...(on === 'working-days' ? WORKING_DAYS : EVERY_EVENING)];
    await product.call('changeBackupJob', {
      params: { id },
      body: {
        schedule: { kind: 'evenings', weekdays, at: EVENING, timeZone: ZONE },
        windowMinutes: WINDOW_MINUTES,
        graceMinutes: GRACE_MINUTES,
        activeFrom: new Date(dueOf(first) - 60 * 60_000).toISOString(),
        terms: { ...usualTerms(kind), ...(story === 'runs-late' ? { maxDurationHours: SLOW_HOURS } : {}) },
        archiveByDay,
        protectsAssetId: assetIds.get(protects) ?? null,
      },
    });
    return true;
  });
}

/** @returns whether it was said; not as long as its job is not there */
async function restoreTest(
  { product, clock }: PromiseOptions,
  customerId: string | undefined,
  what: 'done' | 'planned',
): Promise<boolean> {
  if (customerId === undefined) return false;
  // One that runs every evening: of those of a lab day nothing is left to restore. Of a server: that is what is tested first.
  const jobs = await product.call('backupJobs', { query: { customerId } });
  const job = jobs.find(
    ({ schedule, collector, terms }) =>
      terms.kind === 'server' && (schedule.kind === 'evenings' || collector !== 'backup-push'),
  );
  if (job === undefined) return false;
  const params = { id: customerId };
  const day = (days: number): string => daysAfter(localDateOf(clock(), ZONE), days);
  if (what === 'planned') {
    const body = { jobId: job.id, plannedOn: day(9), method: 'files' as const };
    await product.call('planRestoreTest', { params, body });
    return true;
  }
  const body = { jobId: job.id, plannedOn: day(-12), method: 'database' as const };
  const test = await product.call('planRestoreTest', { params, body });
  await product.call('changeRestoreTest', {
    params: { id: test.id },
    body: {
      doneOn: day(-11),
      restored: 'Een kopie van de database, teruggezet op een losse computer en geopend',
      durationMinutes: 52,
      result: 'passed',
      remarks: 'Verzonnen, zoals alles in dit lab',
    },
  });
  return true;
}

/** The first who may do the check does it on every working day, unless somebody was chosen already. */
async function putOnDuty({ product }: PromiseOptions): Promise<boolean> {
  const [person] = await product.call('dutyPeople');
  if (person === undefined) return false;
  const { weekdays } = await product.call('dutyWeekdays');
  if (weekdays.some(({ personId }) => personId !== null)) return true;
  const body = { weekdays: WORKING_DAYS.map((weekday) => ({ weekday, personId: person.id })) };
  await product.call('changeDutyWeekdays', { body });
  // The check of today may have begun without anybody.
  const { day } = await product.call('morningCheck');
  const isFor = day.person === null && ['ahead', 'open', 'empty'].includes(day.state);
  if (isFor) await product.call('handOver', { body: { date: day.date, personId: person.id } });
  return true;
}
