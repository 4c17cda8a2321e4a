import { REPORT_LIGHTS } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, LanguageSchema, Timestamp } from './common';
import { route } from './route';

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Light = z.enum(REPORT_LIGHTS);

/** A version of the report of one month, without what it says. */
export const ReportSummary = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  month: Month,
  revision: z.number().int(),
  state: z.enum(['draft', 'checked', 'published']),
  asOf: Timestamp,
  correction: z.string().nullable(),
  madeBy: z.string().nullable(),
  madeByName: z.string().nullable(),
  /** false: it is being made. */
  isBuilt: z.boolean(),
  /** SHA-256 of the JSON twin. */
  bodyHash: z.string().nullable(),
  checkedBy: z.string().nullable(),
  checkedByName: z.string().nullable(),
  checkedAt: Timestamp.nullable(),
  publishedByName: z.string().nullable(),
  publishedAt: Timestamp.nullable(),
  chainSeq: z.number().int().nullable(),
  chainHash: z.string().nullable(),
  version: z.number().int(),
  receipts: z.array(z.object({ kind: z.string(), by: z.string(), at: Timestamp })),
  lights: z.object({ safe: Light, agreements: Light, decisions: Light, hours: Light }).nullable(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** A number or sentence that two bodies say otherwise; values as JSON, null where one lacks it. */
export const ReportChange = z.object({
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ReportChange = z.infer<typeof ReportChange>;

export const ReportDetail = ReportSummary.extend({
  /** The JSON twin as it is hashed: ReportBody of the domain. null while it is being made. */
  body: z.string().nullable(),
  /** Where it says something that does not follow from its own details; must be empty. */
  wrong: z.array(ReportChange),
  /** Against the month before; null: there is none to hold it against. */
  sinceLastMonth: z.array(ReportChange).nullable(),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

/** `version`: of the report as it was seen. */
const Seen = z.object({ version: z.number().int() });
const ReportMove = Seen;
const ReportCorrection = z.object({ note: z.string().trim().min(3).max(500) });

const REPORT_FILES = ['pdf', 'csv', 'json', 'zip'] as const;
const ReportFile = z.object({
  as: z.enum(REPORT_FILES).default('pdf'),
  language: LanguageSchema.default('nl'),
});

/** How reports look: of the provider. */
export const ReportLook = z.object({
  provider: z.string().trim().min(1).max(80),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** A PNG or JPEG in itself, of two hundred kilobytes at most; null: the name in letters. */
  logo: z
    .string()
    .max(280_000)
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)
    .nullable()
    .default(null),
});
export type ReportLook = z.infer<typeof ReportLook>;

/** What a customer's people see of a report: only published ones are there for them. */
export const PublishedReport = ReportSummary.pick({
  id: true,
  month: true,
  revision: true,
  correction: true,
  bodyHash: true,
  chainHash: true,
  publishedAt: true,
  lights: true,
}).extend({ readAt: Timestamp.nullable() });
export type PublishedReport = z.infer<typeof PublishedReport>;

/** Of customers: by themselves, for the portal. */
export const PUBLISHED_REPORT_ROUTES = {
  publishedReports: route({
    method: 'GET',
    path: '/portal/reports',
    summary: 'The published reports of one’s own customer, every version',
    reply: z.array(PublishedReport),
  }),
  readReport: route({
    method: 'POST',
    path: '/portal/reports/:id/read',
    summary: 'What a published report says; that it was read is kept',
    reply: z.object({ body: z.string() }),
  }),
  exportPublishedReport: route({
    method: 'GET',
    path: '/portal/reports/:id/export',
    summary: 'A published report as a file',
    query: ReportFile,
    reply: z.string(),
  }),
} as const;

export const REPORT_ROUTES = {
  reports: route({
    method: 'GET',
    path: '/reports',
    summary: 'Monthly reports: drafts, checked and published',
    query: z.object({ customerId: Id.optional(), month: Month.optional() }),
    reply: z.array(ReportSummary),
  }),
  report: route({
    method: 'GET',
    path: '/reports/:id',
    summary: 'One report with what it says, what is wrong in it and what is other than last month',
    reply: ReportDetail,
  }),
  checkReport: route({
    method: 'POST',
    path: '/reports/:id/check',
    summary: 'Say that one looked at a draft; not by who had it made',
    body: ReportMove,
    reply: ReportSummary,
  }),
  redraftReport: route({
    method: 'POST',
    path: '/reports/:id/redraft',
    summary: 'Make a report anew of what is known now',
    body: ReportMove,
    reply: ReportSummary,
  }),
  publishReport: route({
    method: 'POST',
    path: '/reports/:id/publish',
    summary: 'Publish a report for good; not by who checked it',
    body: ReportMove,
    reply: ReportSummary,
  }),
  correctReport: route({
    method: 'POST',
    path: '/reports/:id/correct',
    summary: 'Begin a new version of a published report, with a word on why',
    body: ReportCorrection,
    reply: ReportSummary,
  }),
  exportReport: route({
    method: 'GET',
    path: '/reports/:id/export',
    summary: 'A report as PDF, as CSV, as its JSON twin, or all of it with hashes as a zip',
    query: ReportFile,
    reply: z.string(),
  }),
  reportLook: route({
    method: 'GET',
    path: '/reports-look',
    summary: 'How reports look',
    reply: ReportLook,
  }),
  changeReportLook: route({
    method: 'PATCH',
    path: '/reports-look',
    summary: 'Say which name, colour and logo reports bear',
    body: ReportLook,
    reply: ReportLook,
  }),
  ...PUBLISHED_REPORT_ROUTES,
} as const;
