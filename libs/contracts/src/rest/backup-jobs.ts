import { JOB_KINDS, NIGHT_STATUSES, ROLL_UPS } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';
import { Day, NightStatusSchema } from './morning';
import { route } from './route';

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const TimeZone = z.string().min(1).max(60);

export const JobScheduleSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('evenings'),
    /** 1 is Monday. */
    weekdays: z
      .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
      .min(1)
      .max(7),
    at: LocalTime,
    timeZone: TimeZone,
  }),
  z.object({ kind: z.literal('cron'), cron: z.string().trim().min(9).max(100), timeZone: TimeZone }),
  z.object({ kind: z.literal('none') }),
]);
export type JobScheduleInput = z.infer<typeof JobScheduleSchema>;

export const CalendarSchema = z.object({
  switches: z.object({
    goodFriday: z.boolean(),
    liberationDay: z.enum(['yearly', 'lustrum', 'never']),
    christmasEve: z.boolean(),
    newYearsEve: z.boolean(),
  }),
  freeDays: z.array(z.object({ date: Day, name: z.string().trim().min(1).max(100) })).max(400),
});

const JobTermsSchema = z.object({
  kind: z.enum(JOB_KINDS),
  rollUp: z.enum(ROLL_UPS),
  /** As short as where a source is set up: what was agreed there is taken over. */
  maxDurationHours: z.number().min(0.05).max(720),
  offlineDays: z.number().int().min(0).max(60),
  nothingNewDays: z.number().int().min(0).max(365),
});

export const BackupPackage = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  kind: z.enum(JOB_KINDS),
  gigabytes: z.number().int().min(1).max(1_000_000),
  nameNl: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().min(1).max(60),
  position: z.number().int(),
  archived: z.boolean(),
});
export type BackupPackage = z.infer<typeof BackupPackage>;

const Quota = z.object({
  usedBytes: z.number().nullable(),
  percent: z.number().nullable(),
  status: z.enum(['ok', 'warning', 'critical', 'unknown']),
  reachesAt: Timestamp.nullable(),
  /** The package that would hold it half a year on, where the present one does not. */
  next: z.string().nullable(),
});

export const BackupJob = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  assetId: Id,
  name: z.string(),
  collector: z.string().nullable(),
  connectionId: Id.nullable(),
  protectsAssetId: Id.nullable(),
  protectsName: z.string().nullable(),
  packageCode: z.string().nullable(),
  schedule: JobScheduleSchema,
  /** What its history suggests, until somebody confirms or refuses it. */
  learned: z
    .object({ schedule: JobScheduleSchema, windowMinutes: z.number().int(), why: z.string() })
    .nullable(),
  windowMinutes: z.number().int(),
  graceMinutes: z.number().int(),
  calendar: CalendarSchema.nullable(),
  terms: JobTermsSchema,
  archiveByDay: z.number().int().nullable(),
  activeFrom: Timestamp,
  pausedAt: Timestamp.nullable(),
  pauseReason: z.string().nullable(),
  lastGoodAt: Timestamp.nullable(),
  storedBytes: z.number().nullable(),
});
export type BackupJob = z.infer<typeof BackupJob>;

export const BackupJobPatch = z
  .object({
    protectsAssetId: Id.nullable(),
    packageCode: z.string().max(40).nullable(),
    schedule: JobScheduleSchema,
    windowMinutes: z.number().int().min(5).max(10_080),
    graceMinutes: z.number().int().min(0).max(10_080),
    calendar: CalendarSchema.nullable(),
    terms: JobTermsSchema,
    archiveByDay: z.number().int().min(1).max(28).nullable(),
    /** Nights are expected from here; earlier than before: those of the past weeks are asked for, too. */
    activeFrom: Timestamp,
    /** The reason of a pause; null goes on. */
    pause: z.string().trim().min(3).max(300).nullable(),
    /** Take the learned schedule, or send it away. */
    learned: z.enum(['confirm', 'refuse']),
  })
  .partial();
export type BackupJobPatch = z.infer<typeof BackupJobPatch>;

export const ArchiveMonth = z.object({
  jobId: Id,
  /** YYYY-MM */
  month: z.string(),
  dueOn: Day,
  status: z.enum(['present', 'attested', 'waiting', 'missing', 'unknown', 'not-expected']),
  pointAt: Timestamp.nullable(),
  attestedBy: z.string().nullable(),
  attestedAt: Timestamp.nullable(),
});
export type ArchiveMonth = z.infer<typeof ArchiveMonth>;

export const RESTORE_METHODS = ['files', 'database', 'whole-system', 'other'] as const;
export const RESTORE_RESULTS = ['passed', 'partly', 'failed'] as const;
export const RestoreTestInput = z.object({
  jobId: Id.nullable(),
  plannedOn: Day,
  method: z.enum(RESTORE_METHODS),
});
export const RestoreTestPatch = z
  .object({
    plannedOn: Day,
    method: z.enum(RESTORE_METHODS),
    doneOn: Day,
    restored: z.string().trim().min(3).max(1_000),
    durationMinutes: z.number().int().min(0).max(100_000),
    result: z.enum(RESTORE_RESULTS),
    remarks: z.string().trim().max(2_000),
    cancelled: z.literal(true),
  })
  .partial();
export const RestoreTest = z.object({
  id: Id,
  customerId: Id,
  jobId: Id.nullable(),
  jobName: z.string().nullable(),
  plannedOn: Day,
  doneOn: Day.nullable(),
  method: z.enum(RESTORE_METHODS),
  restored: z.string().nullable(),
  durationMinutes: z.number().int().nullable(),
  result: z.enum(RESTORE_RESULTS).nullable(),
  remarks: z.string().nullable(),
  doneBy: z.string().nullable(),
  cancelled: z.boolean(),
});
export type RestoreTest = z.infer<typeof RestoreTest>;

/** A customer's backups: the nights of a period, each job with its trend, quota and archive, and the restore tests. */
export const CustomerBackups = z.object({
  customerId: Id,
  customerName: z.string(),
  from: Day,
  to: Day,
  jobs: z.array(
    BackupJob.extend({
      quota: Quota,
      nights: z.array(
        z.object({
          date: Day,
          status: NightStatusSchema,
          signed: z.boolean(),
          bytes: z.number().nullable(),
          seconds: z.number().nullable(),
        }),
      ),
      /** Days with what was stored, oldest first. */
      stored: z.array(z.object({ date: Day, bytes: z.number() })),
      archive: z.array(ArchiveMonth),
    }),
  ),
  restore: z.object({
    status: z.enum(['done', 'due', 'overdue', 'planned']),
    dueOn: Day,
    everyMonths: z.number().int(),
    tests: z.array(RestoreTest),
  }),
  /** The free days that were agreed with the customer. */
  calendar: CalendarSchema,
});
export type CustomerBackups = z.infer<typeof CustomerBackups>;

/** All customers in one month: the worst night of each day. */
export const BackupMonth = z.object({
  month: z.string(),
  days: z.array(Day),
  customers: z.array(
    z.object({
      customerId: Id,
      customerName: z.string(),
      jobs: z.number().int(),
      /** By day: the worst status and how many nights were good of how many expected; null: none expected. */
      days: z.array(z.tuple([z.enum(NIGHT_STATUSES), z.number().int(), z.number().int()]).nullable()),
    }),
  ),
});
export type BackupMonth = z.infer<typeof BackupMonth>;

/** Whether the chain of a customer's register is whole, and as far as where. */
export const RegisterVerdict = z.object({
  entries: z.number().int(),
  whole: z.boolean(),
  /** What is wrong, and at which entry. */
  brokenAt: z.number().int().nullable(),
  head: z.string().nullable(),
});

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Nothing = z.object({});

/** Jobs, packages, archives, restore tests and the register of backups. */
export const BACKUP_ROUTES = {
  backupJobs: route({
    method: 'GET',
    path: '/backups/jobs',
    summary: 'Backup jobs, of one customer or of all',
    query: z.object({ customerId: Id.optional() }),
    reply: z.array(BackupJob),
  }),
  changeBackupJob: route({
    method: 'PATCH',
    path: '/backups/jobs/:id',
    summary: 'Say what is expected of a job: schedule, window, package, calendar; pause it or go on',
    body: BackupJobPatch,
    reply: BackupJob,
  }),
  backupPackages: route({
    method: 'GET',
    path: '/backups/packages',
    summary: 'What backups are sold as',
    reply: z.array(BackupPackage),
  }),
  keepBackupPackage: route({
    method: 'POST',
    path: '/backups/packages',
    summary: 'Add a package, or change the one with this code',
    body: BackupPackage,
    reply: BackupPackage,
  }),
  customerBackups: route({
    method: 'GET',
    path: '/customers/:id/backups',
    summary: 'Nights, trends, quota, archive months and restore tests of a customer',
    query: z.object({ from: Day.optional(), to: Day.optional() }),
    reply: CustomerBackups,
  }),
  backupMonth: route({
    method: 'GET',
    path: '/backups/month',
    summary: 'The nights of all customers in a month',
    query: z.object({ month: Month }),
    reply: BackupMonth,
  }),
  attestArchive: route({
    method: 'POST',
    path: '/backups/archives/attest',
    summary: 'Say that the archive point of a month was seen, where the source cannot list it',
    body: z.object({ jobId: Id, month: Month, how: z.string().trim().min(3).max(500) }),
    reply: ArchiveMonth,
  }),
  planRestoreTest: route({
    method: 'POST',
    path: '/customers/:id/restore-tests',
    summary: 'Plan a restore test',
    body: RestoreTestInput,
    reply: RestoreTest,
  }),
  changeRestoreTest: route({
    method: 'PATCH',
    path: '/restore-tests/:id',
    summary: 'Write down what was restored, how long it took and whether it worked; or plan it anew',
    body: RestoreTestPatch,
    reply: RestoreTest,
  }),
  changeBackupTerms: route({
    method: 'PATCH',
    path: '/customers/:id/backup-terms',
    summary: 'Say which days are free for a customer, and how often a restore is tested',
    body: z
      .object({ calendar: CalendarSchema, restoreEveryMonths: z.number().int().min(1).max(24) })
      .partial(),
    reply: Nothing,
  }),
  exportRegister: route({
    method: 'GET',
    path: '/customers/:id/register/export',
    summary: 'The register of a customer for a period, as CSV or PDF, with what verifies it',
    query: z.object({
      from: Day,
      to: Day,
      as: z.enum(['csv', 'pdf', 'json']),
      language: z.enum(['nl', 'en']).default('nl'),
    }),
    reply: z.unknown(),
  }),
  verifyRegister: route({
    method: 'GET',
    path: '/customers/:id/register/verify',
    summary: 'Is the chain of a customer’s register whole?',
    reply: RegisterVerdict,
  }),
} as const;
