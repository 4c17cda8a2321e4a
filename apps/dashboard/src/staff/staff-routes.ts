import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AssetSearch } from '../features/assets/asset-search';
import { AuditSearch } from '../features/audit/audit-search';
import { InboxSearch, JobsSearch, MonthSearch, PeriodSearch } from '../features/backups/backups-search';
import { AvailabilityDetailSearch, AvailabilitySearch } from '../features/availability/availability-search';
import { BoardSearch } from '../features/board/board-search';
import { CoverageSearch } from '../features/coverage/coverage-search';
import { HardwareSearch } from '../features/hardware/hardware-search';
import { CustomerHoursSearch, HoursListSearch, WeekSearch } from '../features/hours/hours-search';
import { MorningSearch } from '../features/morning/morning-search';
import { CatalogueSearch, LaneSearch, RadarSearch, VersionsSearch } from '../features/updates/updates-search';
import { NotFoundPage } from './not-found-page';
import { staffRoute } from './staff-route';

const boardRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  validateSearch: BoardSearch,
  component: lazyRouteComponent(() => import('../features/board/board-page'), 'BoardPage'),
});

const workRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/work',
  component: lazyRouteComponent(() => import('../features/work/work-page'), 'WorkPage'),
});

const workItemRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/work/$id',
  component: lazyRouteComponent(() => import('../features/work/work-item-page'), 'WorkItemPage'),
});

const morningRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/morning',
  validateSearch: MorningSearch,
  component: lazyRouteComponent(() => import('../features/morning/morning-page'), 'MorningPage'),
});

const morningOverviewRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/morning/overview',
  component: lazyRouteComponent(() => import('../features/morning/overview/overview-page'), 'OverviewPage'),
});

const morningOfDayRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/morning/$date',
  validateSearch: MorningSearch,
  component: lazyRouteComponent(() => import('../features/morning/morning-page'), 'MorningPage'),
});

const customersRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/customers',
  component: lazyRouteComponent(() => import('../features/customers/customers-page'), 'CustomersPage'),
});

const customerRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/customers/$id',
  component: lazyRouteComponent(() => import('../features/customers/customer-page'), 'CustomerPage'),
});

const customerBackupsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/customers/$id/backups',
  validateSearch: PeriodSearch,
  component: lazyRouteComponent(
    () => import('../features/backups/customer/customer-backups-page'),
    'CustomerBackupsPage',
  ),
});

const agreementsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/agreements',
  component: lazyRouteComponent(
    () => import('../features/agreements/list/agreements-page'),
    'AgreementsPage',
  ),
});

const customerAgreementRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/customers/$id/agreement',
  component: lazyRouteComponent(
    () => import('../features/agreements/customer/customer-agreement-page'),
    'CustomerAgreementPage',
  ),
});

const serviceCatalogueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/agreements/catalogue',
  component: lazyRouteComponent(
    () => import('../features/agreements/catalogue/service-catalogue-page'),
    'ServiceCataloguePage',
  ),
});

const backupMonthRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/backups/month',
  validateSearch: MonthSearch,
  component: lazyRouteComponent(() => import('../features/backups/month/month-page'), 'MonthPage'),
});

const backupJobsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/backups/jobs',
  validateSearch: JobsSearch,
  component: lazyRouteComponent(() => import('../features/backups/jobs/jobs-page'), 'JobsPage'),
});

const inboxRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/backups/inbox',
  validateSearch: InboxSearch,
  component: lazyRouteComponent(() => import('../features/backups/inbox/inbox-page'), 'InboxPage'),
});

const updatesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/updates',
  validateSearch: LaneSearch,
  component: lazyRouteComponent(() => import('../features/updates/lane/lane-page'), 'LanePage'),
});

const versionsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/updates/versions',
  validateSearch: VersionsSearch,
  component: lazyRouteComponent(() => import('../features/updates/versions/versions-page'), 'VersionsPage'),
});

const catalogueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/updates/catalogue',
  validateSearch: CatalogueSearch,
  component: lazyRouteComponent(
    () => import('../features/updates/catalogue/catalogue-page'),
    'CataloguePage',
  ),
});

const endOfLifeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/updates/end-of-life',
  validateSearch: RadarSearch,
  component: lazyRouteComponent(() => import('../features/updates/radar/radar-page'), 'RadarPage'),
});

const availabilityRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/availability',
  validateSearch: AvailabilitySearch,
  component: lazyRouteComponent(
    () => import('../features/availability/overview/availability-page'),
    'AvailabilityPage',
  ),
});

const availabilityDetailRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/customers/$id/availability',
  validateSearch: AvailabilityDetailSearch,
  component: lazyRouteComponent(
    () => import('../features/availability/detail/availability-detail-page'),
    'AvailabilityDetailPage',
  ),
});

const hoursRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/hours',
  validateSearch: HoursListSearch,
  component: lazyRouteComponent(() => import('../features/hours/list/hours-page'), 'HoursPage'),
});

const hoursWeekRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/hours/week',
  validateSearch: WeekSearch,
  component: lazyRouteComponent(() => import('../features/hours/week/week-page'), 'WeekPage'),
});

const customerHoursRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/customers/$id/hours',
  validateSearch: CustomerHoursSearch,
  component: lazyRouteComponent(
    () => import('../features/hours/customer/customer-hours-page'),
    'CustomerHoursPage',
  ),
});

const reportsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/queue/reports-page'), 'ReportsPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('../features/reports/report/report-page'), 'ReportPage'),
});

const assetsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/assets',
  component: lazyRouteComponent(() => import('../features/assets/assets-page'), 'AssetsPage'),
});

const assetRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/assets/$id',
  validateSearch: AssetSearch,
  component: lazyRouteComponent(() => import('../features/assets/asset-page'), 'AssetPage'),
});

const hardwareRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/hardware',
  validateSearch: HardwareSearch,
  component: lazyRouteComponent(() => import('../features/hardware/hardware-page'), 'HardwarePage'),
});

const coverageRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/coverage',
  validateSearch: CoverageSearch,
  component: lazyRouteComponent(() => import('../features/coverage/coverage-page'), 'CoveragePage'),
});

const connectionsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/connections',
  component: lazyRouteComponent(() => import('../features/connections/connections-page'), 'ConnectionsPage'),
});

const newConnectionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/connections/new',
  component: lazyRouteComponent(
    () => import('../features/connections/new-connection-page'),
    'NewConnectionPage',
  ),
});

const connectionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/connections/$id',
  component: lazyRouteComponent(() => import('../features/connections/connection-page'), 'ConnectionPage'),
});

const channelsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/channels',
  component: lazyRouteComponent(() => import('../features/channels/channels-page'), 'ChannelsPage'),
});

const limitsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/limits',
  component: lazyRouteComponent(() => import('../features/limits/limits-page'), 'LimitsPage'),
});

const tokensRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/tokens',
  component: lazyRouteComponent(() => import('../features/tokens/tokens-page'), 'TokensPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/identity/people-page'), 'PeoplePage'),
});

const auditRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-page'), 'AuditPage'),
});

const importRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/imports/import-page'), 'ImportPage'),
});

const profileRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('../features/identity/profile-page'), 'ProfilePage'),
});

const elsewhereRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '$',
  component: NotFoundPage,
});

/** Every page of the staff's part. A page is a block above and a name here; see the README. */
export const staffTree = staffRoute.addChildren([
  boardRoute,
  workRoute,
  workItemRoute,
  morningRoute,
  morningOverviewRoute,
  morningOfDayRoute,
  customersRoute,
  customerRoute,
  customerBackupsRoute,
  agreementsRoute,
  customerAgreementRoute,
  serviceCatalogueRoute,
  backupMonthRoute,
  backupJobsRoute,
  inboxRoute,
  updatesRoute,
  versionsRoute,
  catalogueRoute,
  endOfLifeRoute,
  availabilityRoute,
  availabilityDetailRoute,
  hoursRoute,
  hoursWeekRoute,
  customerHoursRoute,
  reportsRoute,
  reportRoute,
  assetsRoute,
  assetRoute,
  hardwareRoute,
  coverageRoute,
  connectionsRoute,
  newConnectionRoute,
  connectionRoute,
  channelsRoute,
  peopleRoute,
  limitsRoute,
  tokensRoute,
  auditRoute,
  importRoute,
  profileRoute,
  elsewhereRoute,
]);
