import {
  may,
  momentsOf,
  within,
  type AuditPeriod,
  type CustomerRole,
  CUSTOMER_ROLES,
} from '@nachtwacht/domain';
import type { z } from 'zod';
import { incidentForCustomer, problemForCustomer } from './customer-values';
import { ROUTE_PERMISSIONS } from './permissions';
import { ROUTES, type RouteName, type Routes } from './routes';

type Reply<R extends RouteName> = z.output<Routes[R]['reply']>;
/** What is left of a reply for somebody of a customer. `period`: the only days of history this person may see. */
type View<R extends RouteName> = (reply: Reply<R>, period: AuditPeriod | undefined) => Reply<R>;
type Views = { readonly [R in RouteName]?: View<R> };

const NO_TARGETS = { networks: [], ports: [] };
const whole = <T>(reply: T): T => reply;
/** Whatever a handler gives: only what the contract names leaves. */
const named =
  <T>(schema: z.ZodType<T>) =>
  (reply: T): T =>
    schema.parse(reply);

/**
 * A customer's people get the rows of their own customer, which the database sees to, and of those what stands here.
 * A route that is granted to them and is not in this table is refused.
 */
export const CUSTOMER_VIEWS: Views = {
  me: whole,
  changeProfile: whole,
  mySessions: whole,
  endMySession: whole,
  endOtherSessions: whole,
  changePassword: whole,
  endCustomerView: whole,
  services: whole,
  // Published ones alone are read for them at all.
  publishedReports: whole,
  readReport: whole,
  exportPublishedReport: whole,
  customers: whole,
  customer: whole,
  squareAge: whole,
  // The words for what a check looks at: the same for everybody.
  collectors: whole,
  assets: whole,
  board: (board) => ({
    ...board,
    problems: board.problems.map(problemForCustomer),
    incidents: board.incidents.map(incidentForCustomer),
    notices: [],
  }),
  search: (hits) => hits.filter(({ kind }) => kind !== 'connection'),
  sites: (sites) => sites.map((site) => ({ ...site, targets: NO_TARGETS })),
  // What a customer may see of its chain is decided where it is read: it is exported too.
  auditLog: whole,
  auditPeople: whole,
  auditChains: whole,
  verifyAudit: whole,
  exportAudit: whole,
  asset: (detail) => ({
    ...detail,
    checks: detail.checks.map((check) => ({ ...problemForCustomer(check), connectionName: '' })),
    incident: detail.incident && { ...incidentForCustomer(detail.incident), entries: [] },
    // What staff wrote down for each other.
    removed: [],
  }),
  transitions: (history, period) => intervalsForCustomer(history, period),
  metrics: (metrics, period) => metricsForCustomer(metrics, period),
  portalHome: named(ROUTES.portalHome.reply),
  portalBackups: named(ROUTES.portalBackups.reply),
  portalCoSign: named(ROUTES.portalCoSign.reply),
  // A file that is made of what the routes beside it say.
  portalCoSignProof: whole,
  portalUpdates: named(ROUTES.portalUpdates.reply),
  portalMaintenance: named(ROUTES.portalMaintenance.reply),
  portalIncidents: named(ROUTES.portalIncidents.reply),
  portalAvailability: named(ROUTES.portalAvailability.reply),
  portalHours: named(ROUTES.portalHours.reply),
  portalContacts: named(ROUTES.portalContacts.reply),
  portalChooseMails: named(ROUTES.portalChooseMails.reply),
  portalHoursRequests: named(ROUTES.portalHoursRequests.reply),
  portalRequestHours: named(ROUTES.portalRequestHours.reply),
};

/** Routes that a customer's people are granted by the matrix. */
export function grantedToCustomers(): RouteName[] {
  return (Object.keys(ROUTES) as RouteName[]).filter((name) => {
    const permission = ROUTE_PERMISSIONS[name];
    return permission !== 'public' && CUSTOMER_ROLES.some((role: CustomerRole) => may(role, permission));
  });
}

const names = new Map<unknown, RouteName>(
  (Object.keys(ROUTES) as RouteName[]).map((name) => [ROUTES[name], name]),
);

/** @returns null for a route of which nothing was decided for customers: it is not shown */
export function customerViewOf(
  route: object,
): ((reply: unknown, period: AuditPeriod | undefined) => unknown) | null {
  const name = names.get(route);
  const view = name === undefined ? undefined : CUSTOMER_VIEWS[name];
  return (view as ((reply: unknown, period: AuditPeriod | undefined) => unknown) | undefined) ?? null;
}

/** An interval of history, as much of it as lies in the period. */
function clipped<T extends { from: string; to: string | null }>(interval: T, period: AuditPeriod): T[] {
  const span = { from: Date.parse(interval.from), to: interval.to === null ? null : Date.parse(interval.to) };
  const part = within(span, period);
  if (!part) return [];
  const to = part.to === null ? null : new Date(part.to).toISOString();
  return [{ ...interval, from: new Date(part.from).toISOString(), to }];
}

function intervalsForCustomer<T extends Reply<'metrics'>['intervals'][number]>(
  intervals: readonly T[],
  period: AuditPeriod | undefined,
): T[] {
  const shown = intervals.map(problemForCustomer);
  return period ? shown.flatMap((interval) => clipped(interval, period)) : shown;
}

function metricsForCustomer(metrics: Reply<'metrics'>, period: AuditPeriod | undefined): Reply<'metrics'> {
  const intervals = intervalsForCustomer(metrics.intervals, period);
  if (!period) return { ...metrics, intervals };
  const { from, to } = momentsOf(period);
  const series = metrics.series.map(({ metric, points }) => ({
    metric,
    points: points.filter(([at]) => at >= from && at < to),
  }));
  return { ...metrics, series, intervals };
}
