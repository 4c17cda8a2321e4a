import type { Permission } from '@nachtwacht/domain';
import { ROUTES, type RouteName, type Routes } from './routes';

/**
 * Which permission each call asks for. The server refuses by it, the dashboard hides what would be refused.
 * A new route does not compile before it is in this table.
 */
export const ROUTE_PERMISSIONS: Readonly<Record<RouteName, Permission | 'public'>> = {
  me: 'own-account',
  changeProfile: 'own-account',
  mySessions: 'own-account',
  endMySession: 'own-account',
  endOtherSessions: 'own-account',
  changePassword: 'own-account',
  viewAsCustomer: 'view-as-customer',
  endCustomerView: 'own-account',
  setupState: 'public',
  setup: 'public',

  people: 'manage-people',
  changeGrant: 'manage-people',
  deactivatePerson: 'manage-people',
  reactivatePerson: 'manage-people',
  resetSecondFactor: 'manage-people',
  invitations: 'manage-people',
  invite: 'manage-people',
  renewInvitation: 'manage-people',
  withdrawInvitation: 'manage-people',
  invitationOffer: 'public',
  acceptInvitation: 'public',

  auditLog: 'read-audit',
  auditPeople: 'read-audit',
  auditChains: 'read-audit',
  verifyAudit: 'read-audit',
  exportAudit: 'read-audit',

  tokens: 'manage-people',
  createToken: 'manage-people',
  revokeToken: 'manage-people',

  morningCheck: 'read-settings',
  jobPasts: 'read-settings',
  openNight: 'operate',
  readRawNight: 'operate',
  signNights: 'operate',
  noteNight: 'operate',
  correctNight: 'operate',
  overrideNight: 'operate',
  overrides: 'read-settings',
  agreeOverride: 'lead-checks',
  endOverride: 'operate',
  changeFollowUp: 'operate',
  dutyPeople: 'operate',
  handOver: 'operate',
  dutyWeekdays: 'read-settings',
  changeDutyWeekdays: 'lead-checks',
  dutySettings: 'read-settings',
  changeDutySettings: 'lead-checks',
  checkOverview: 'lead-checks',
  backupJobs: 'read-settings',
  changeBackupJob: 'manage-inventory',
  backupPackages: 'read-settings',
  keepBackupPackage: 'lead-checks',
  customerBackups: 'read-settings',
  backupMonth: 'read-settings',
  attestArchive: 'operate',
  planRestoreTest: 'operate',
  changeRestoreTest: 'operate',
  changeBackupTerms: 'manage-inventory',
  exportRegister: 'read-settings',
  verifyRegister: 'read-settings',

  board: 'read',
  squareAge: 'read',
  search: 'read',
  services: 'read',

  customers: 'read',
  customer: 'read',
  createCustomer: 'manage-inventory',
  updateCustomer: 'manage-inventory',
  archiveCustomer: 'manage-inventory',
  restoreCustomer: 'manage-inventory',
  sites: 'read',
  createSite: 'manage-inventory',
  updateSite: 'manage-inventory',
  approveTargets: 'manage-connections',
  archiveSite: 'manage-inventory',
  restoreSite: 'manage-inventory',
  assets: 'read',
  asset: 'read',
  createAsset: 'manage-inventory',
  updateAsset: 'manage-inventory',
  archiveAsset: 'manage-inventory',
  restoreAsset: 'manage-inventory',
  transitions: 'read',
  metrics: 'read',
  rawAnswer: 'read-settings',
  startImport: 'manage-inventory',
  importRun: 'manage-inventory',

  acknowledge: 'operate',
  planMaintenance: 'operate',
  cancelMaintenance: 'operate',

  collectors: 'read',
  connections: 'read-settings',
  connection: 'read-settings',
  createConnection: 'manage-connections',
  updateConnection: 'manage-connections',
  archiveConnection: 'manage-connections',
  restoreConnection: 'manage-connections',
  rotatePushUrl: 'manage-connections',
  acceptIdentity: 'manage-connections',
  testConnection: 'operate',
  connectionTest: 'read-settings',
  found: 'read-settings',
  inbox: 'read-settings',
  previewMailRules: 'manage-connections',
  unreadMails: 'read-settings',
  decideMails: 'manage-inventory',
  accept: 'manage-inventory',
  ignoreFound: 'manage-inventory',

  channelKinds: 'read-settings',
  channels: 'read-settings',
  createChannel: 'manage-channels',
  updateChannel: 'manage-channels',
  archiveChannel: 'manage-channels',
  testChannel: 'manage-channels',
  deliveries: 'read-settings',
};

const byRoute = new Map<unknown, Permission | 'public'>(
  (Object.keys(ROUTES) as RouteName[]).map((name) => [ROUTES[name], ROUTE_PERMISSIONS[name]]),
);

/** What a route of the catalogue asks for; undefined for anything that is not in it. */
export function permissionOf(route: Routes[RouteName] | object): Permission | 'public' | undefined {
  return byRoute.get(route);
}

  limits: 'read-settings',
  keepLimit: 'manage-limits',
  dropLimit: 'manage-limits',
  previewLimit: 'manage-limits',

/** Who looks as a customer changes nothing. The one thing they may do is to end it. */
export function changesNothing(route: object): boolean {
  const { method } = route as { readonly method?: string };
  return method === 'GET' || route === ROUTES.endCustomerView;
}
