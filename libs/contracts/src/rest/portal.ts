import { PLAIN_NIGHTS, STATUSES } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';

// What a customer sees of its own organisation is said here and nowhere else. A field that is not in one of these
// objects never leaves: replies are read through them.

const Day = z.iso.date();
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** The pages of the portal that can be shown or not, by customer. */
export const PORTAL_PARTS = [
  'backups',
  'updates',
  'maintenance',
  'incidents',
  'availability',
  'hours',
  'reports',
] as const;
export type PortalPart = (typeof PORTAL_PARTS)[number];
export const PortalSwitches = z.object({
  backups: z.boolean(),
  updates: z.boolean(),
  maintenance: z.boolean(),
  incidents: z.boolean(),
  availability: z.boolean(),
  hours: z.boolean(),
  reports: z.boolean(),
});
export type PortalSwitches = z.infer<typeof PortalSwitches>;

export const PortalHome = z.object({
  customerName: z.string(),
  serverTime: Timestamp,
  shows: PortalSwitches,
  services: z.array(
    z.object({
      code: z.string(),
      nameNl: z.string(),
      nameEn: z.string(),
      things: z.number().int(),
      light: z.enum([...STATUSES, 'not-monitored']),
      /** Since when it is so; null while nothing is known. */
      since: Timestamp.nullable(),
    }),
  ),
  answers: z.object({
    safe: z.enum(['yes', 'attention', 'no', 'unknown']),
    /** Of the last full month. */
    kept: z.enum(['yes', 'no', 'unknown', 'none-agreed']),
    decisions: z.object({
      /** Restores that were made and wait for the practice's own judgement. */
      coSigns: z.number().int(),
    }),
    /** null: nobody knows, or no hours were agreed. */
    hoursLeftMinutes: z.number().int().nullable(),
  }),
});
export type PortalHome = z.infer<typeof PortalHome>;

export const CoSignInput = z.object({
  name: z.string().trim().min(2).max(200),
  /** What this person does at the practice. */
  jobRole: z.string().trim().min(2).max(200),
  result: z.enum(['usable', 'partly', 'not-usable']),
  remarks: z.string().trim().max(2_000).default(''),
});
export type CoSignInput = z.infer<typeof CoSignInput>;

export const PortalCoSign = CoSignInput.extend({ remarks: z.string(), at: Timestamp });
export type PortalCoSign = z.infer<typeof PortalCoSign>;

export const PortalRestoreTest = z.object({
  id: Id,
  backup: z.string().nullable(),
  plannedOn: Day,
  doneOn: Day.nullable(),
  method: z.enum(['files', 'database', 'whole-system', 'other']),
  result: z.enum(['passed', 'partly', 'failed']).nullable(),
  durationMinutes: z.number().int().nullable(),
  coSign: PortalCoSign.nullable(),
});
export type PortalRestoreTest = z.infer<typeof PortalRestoreTest>;

export const PortalBackups = z.object({
  month: Month,
  today: Day,
  jobs: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** The last night that was good; null for none in a year. */
      lastGood: Day.nullable(),
      nights: z.array(z.object({ date: Day, night: z.enum(PLAIN_NIGHTS) })),
    }),
  ),
  restoreTests: z.array(PortalRestoreTest),
});
export type PortalBackups = z.infer<typeof PortalBackups>;
export const PortalMonthQuery = z.object({ month: Month.optional() });

export const PortalUpdate = z.object({
  id: Id,
  thing: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  security: z.boolean().nullable(),
  state: z.enum(['open', 'planned', 'done']),
  seenAt: Timestamp,
  plannedFrom: Timestamp.nullable(),
  plannedUntil: Timestamp.nullable(),
  doneAt: Timestamp.nullable(),
});
export type PortalUpdate = z.infer<typeof PortalUpdate>;

export const PortalMaintenance = z.object({
  id: Id,
  from: Timestamp,
  until: Timestamp,
  state: z.enum(['planned', 'now', 'over', 'cancelled']),
  /** null: everything of the customer. */
  site: z.string().nullable(),
  thing: z.string().nullable(),
});
export type PortalMaintenance = z.infer<typeof PortalMaintenance>;

export const PortalIncident = z.object({
  id: Id,
  thing: z.string(),
  serviceNl: z.string(),
  serviceEn: z.string(),
  severity: z.enum(STATUSES),
  openedAt: Timestamp,
  closedAt: Timestamp.nullable(),
  /** Does somebody work on it? Who is not said. */
  taken: z.boolean(),
});
export type PortalIncident = z.infer<typeof PortalIncident>;

export const MAIL_TOPICS = ['reports', 'maintenance', 'incidents', 'hours'] as const;
export const MailChoice = z.object({
  reports: z.boolean(),
  maintenance: z.boolean(),
  incidents: z.boolean(),
  hours: z.boolean(),
});
export type MailChoice = z.infer<typeof MailChoice>;

export const PortalContact = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['owner', 'reader', 'auditor']),
  wants: MailChoice,
  /** May the one who asks change it? */
  mayChange: z.boolean(),
});
export type PortalContact = z.infer<typeof PortalContact>;

export const HoursRequestInput = z.object({
  minutes: z
    .number()
    .int()
    .min(15)
    .max(60 * 1_000),
  text: z.string().trim().max(2_000).default(''),
});
export type HoursRequestInput = z.infer<typeof HoursRequestInput>;
export const PortalHoursRequest = z.object({
  id: Id,
  at: Timestamp,
  by: z.string(),
  minutes: z.number().int(),
  text: z.string(),
});
export type PortalHoursRequest = z.infer<typeof PortalHoursRequest>;

/** For staff, on the customer's page. */
export const PortalSettings = z.object({
  shows: PortalSwitches,
  requests: z.array(PortalHoursRequest),
});
export type PortalSettings = z.infer<typeof PortalSettings>;
