import { z } from 'zod';
import {
  AcknowledgeInput,
  AssetDetail,
  AssetInput,
  AssetPatch,
  AssetSummary,
  IncidentDetail,
  MaintenanceInput,
  MetricSeries,
  MetricsQuery,
  RawAnswer,
  StatusInterval,
} from './assets';
import { AGREEMENT_ROUTES } from './agreements-routes';
import { AUDIT_ROUTES } from './audit-routes';
import { AVAILABILITY_ROUTES } from './availability-routes';
import { BACKUP_ROUTES } from './backup-jobs';
import { BoardSnapshot, SquareAge } from './board';
import { CHANNEL_ROUTES } from './channel-routes';
import { CONNECTION_ROUTES } from './connection-routes';
import {
  Customer,
  CustomerInput,
  CustomerPatch,
  ImportRequest,
  ImportRun,
  SearchHit,
  Site,
  SiteInput,
  SitePatch,
} from './customers';
import { EQUIPMENT_ROUTES } from './equipment';
import { HOURS_ROUTES } from './hours-routes';
import { INBOX_ROUTES } from './inbox';
import { SetupInput, SetupState } from './identity';
import { LIMIT_ROUTES } from './limit-routes';
import { MAIL_ROUTES } from './mail-reports';
import { DUTY_SETTINGS_ROUTES } from './duty-settings';
import { MORNING_ROUTES } from './morning-routes';
import { PEOPLE_ROUTES } from './people-routes';
import { PORTAL_ROUTES } from './portal-routes';
import { PROFILE_ROUTES } from './profile-routes';
import { REPORT_ROUTES } from './reports';
import { route } from './route';
import { TOKEN_ROUTES } from './tokens';
import { ApprovedTargets } from './targets';
import { UPDATE_ROUTES } from './updates-routes';
import { WORK_ROUTES } from './work-routes';
import { VIEWING_ROUTES } from './viewing-routes';
import { Archived, Id } from './common';

const Nothing = z.object({});

export const ROUTES = {
  ...PROFILE_ROUTES,
  ...VIEWING_ROUTES,
  ...UPDATE_ROUTES,
  ...AVAILABILITY_ROUTES,
  ...WORK_ROUTES,
  ...REPORT_ROUTES,
  ...HOURS_ROUTES,
  ...AGREEMENT_ROUTES,
  ...PORTAL_ROUTES,

  setupState: route({
    method: 'GET',
    path: '/setup',
    summary: 'Is the first administrator still missing?',
    reply: SetupState,
  }),
  setup: route({
    method: 'POST',
    path: '/setup',
    summary: 'Make the first administrator by the one-time link',
    body: SetupInput,
    reply: Nothing,
  }),

  ...PEOPLE_ROUTES,
  ...TOKEN_ROUTES,

  ...AUDIT_ROUTES,

  ...MORNING_ROUTES,
  ...DUTY_SETTINGS_ROUTES,
  ...BACKUP_ROUTES,
  ...INBOX_ROUTES,
  ...MAIL_ROUTES,

  ...LIMIT_ROUTES,

  board: route({
    method: 'GET',
    path: '/board',
    summary: 'Snapshot of the board with its cursor',
    reply: BoardSnapshot,
  }),
  squareAge: route({
    method: 'GET',
    path: '/board/square',
    summary: 'How old the oldest measurement of one customer and service is',
    query: z.object({ customerId: Id, serviceCode: z.string().max(100) }),
    reply: SquareAge,
  }),
  search: route({
    method: 'GET',
    path: '/search',
    summary: 'Find customers, sites, assets and connections',
    query: z.object({ q: z.string().max(100) }),
    reply: z.array(SearchHit),
  }),
  services: route({
    method: 'GET',
    path: '/services',
    summary: 'The catalogue of services',
    reply: z.array(
      z.object({ code: z.string(), nameNl: z.string(), nameEn: z.string(), monitored: z.boolean() }),
    ),
  }),

  customers: route({
    method: 'GET',
    path: '/customers',
    summary: 'List customers',
    query: Archived,
    reply: z.array(Customer),
  }),
  customer: route({ method: 'GET', path: '/customers/:id', summary: 'One customer', reply: Customer }),
  createCustomer: route({
    method: 'POST',
    path: '/customers',
    summary: 'Add a customer',
    body: CustomerInput,
    reply: Customer,
  }),
  updateCustomer: route({
    method: 'PATCH',
    path: '/customers/:id',
    summary: 'Edit a customer',
    body: CustomerPatch,
    reply: Customer,
  }),
  archiveCustomer: route({
    method: 'POST',
    path: '/customers/:id/archive',
    summary: 'Archive a customer: its polls stop, its history stays',
    reply: Customer,
  }),
  restoreCustomer: route({
    method: 'POST',
    path: '/customers/:id/restore',
    summary: 'Bring an archived customer back',
    reply: Customer,
  }),
  sites: route({
    method: 'GET',
    path: '/customers/:id/sites',
    summary: 'List the sites of a customer',
    query: Archived,
    reply: z.array(Site),
  }),
  createSite: route({
    method: 'POST',
    path: '/customers/:id/sites',
    summary: 'Add a site',
    body: SiteInput,
    reply: Site,
  }),
  updateSite: route({
    method: 'PATCH',
    path: '/sites/:id',
    summary: 'Edit a site',
    body: SitePatch,
    reply: Site,
  }),
  approveTargets: route({
    method: 'PATCH',
    path: '/sites/:id/targets',
    summary: 'Say which networks and ports the connections of a site may dial',
    body: ApprovedTargets,
    reply: Site,
  }),
  archiveSite: route({ method: 'POST', path: '/sites/:id/archive', summary: 'Archive a site', reply: Site }),
  restoreSite: route({
    method: 'POST',
    path: '/sites/:id/restore',
    summary: 'Bring an archived site back',
    reply: Site,
  }),

  assets: route({
    method: 'GET',
    path: '/assets',
    summary: 'List assets',
    query: Archived.extend({
      customerId: Id.optional(),
      siteId: Id.optional(),
      /** Only what is seen through this connection: the devices behind a controller. */
      connectionId: Id.optional(),
    }),
    reply: z.array(AssetSummary),
  }),
  asset: route({
    method: 'GET',
    path: '/assets/:id',
    summary: 'One asset with its checks',
    reply: AssetDetail,
  }),
  createAsset: route({
    method: 'POST',
    path: '/assets',
    summary: 'Add an asset',
    body: AssetInput,
    reply: AssetSummary,
  }),
  updateAsset: route({
    method: 'PATCH',
    path: '/assets/:id',
    summary: 'Edit an asset',
    body: AssetPatch,
    reply: AssetSummary,
  }),
  archiveAsset: route({
    method: 'POST',
    path: '/assets/:id/archive',
    summary: 'Archive an asset: its checks stop',
    reply: AssetSummary,
  }),
  restoreAsset: route({
    method: 'POST',
    path: '/assets/:id/restore',
    summary: 'Bring an archived asset back',
    reply: AssetSummary,
  }),
  transitions: route({
    method: 'GET',
    path: '/assets/:id/transitions',
    summary: 'Changes of status, newest first',
    query: z.object({
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.array(StatusInterval.extend({ aspect: z.string(), instance: z.string() })),
  }),
  metrics: route({
    method: 'GET',
    path: '/checks/:id/metrics',
    summary: 'Metrics of a check with the status band',
    query: MetricsQuery,
    reply: MetricSeries,
  }),
  rawAnswer: route({
    method: 'GET',
    path: '/connections/:id/answer',
    summary: 'The last raw answer, for staff',
    reply: RawAnswer,
  }),

  ...EQUIPMENT_ROUTES,

  acknowledge: route({
    method: 'POST',
    path: '/incidents/:id/acknowledge',
    summary: 'Take an incident, with a note',
    body: AcknowledgeInput,
    reply: IncidentDetail,
  }),
  planMaintenance: route({
    method: 'POST',
    path: '/maintenance',
    summary: 'Plan or start maintenance',
    body: MaintenanceInput,
    reply: z.object({ id: Id }),
  }),
  cancelMaintenance: route({
    method: 'POST',
    path: '/maintenance/:id/cancel',
    summary: 'End or cancel maintenance',
    reply: Nothing,
  }),

  ...CONNECTION_ROUTES,

  startImport: route({
    method: 'POST',
    path: '/imports',
    summary: 'Import customers, sites and assets from CSV',
    body: ImportRequest,
    reply: ImportRun,
  }),
  importRun: route({
    method: 'GET',
    path: '/imports/:id',
    summary: 'Progress and errors of an import',
    reply: ImportRun,
  }),

  ...CHANNEL_ROUTES,
} as const;

export type Routes = typeof ROUTES;
export type RouteName = keyof Routes;
