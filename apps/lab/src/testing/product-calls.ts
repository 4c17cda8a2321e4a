import type {
  AcceptInput,
  BackupJob,
  BackupJobPatch,
  Channel,
  ChannelInput,
  ChannelPatch,
  Connection,
  ConnectionInput,
  ConnectionPatch,
  Customer,
  CustomerInput,
  DutyDay,
  FoundAsset,
  ReleaseInput,
  RouteName,
  Site,
  SiteInput,
  VersionRow,
} from '@nachtwacht/contracts';
import { usualTerms } from '@nachtwacht/domain';

export interface ProductState {
  customers: Customer[];
  sites: Site[];
  connections: Connection[];
  channels: Channel[];
  /** Asset id by `connection key`. */
  readonly accepted: Map<string, AcceptInput['items'][number]>;
  /** Connections that were polled: before that nothing is found. */
  readonly tested: Set<string>;
  collectors: string[];
  readonly found: (connection: Connection) => readonly Pick<FoundAsset, 'key' | 'kind' | 'name' | 'facts'>[];
  pushUrls: number;
  /** What was said of backup jobs, by the id of their asset, which is theirs, too. */
  readonly promised: Map<string, BackupJobPatch>;
  /** What was said of restore tests. */
  readonly restoreTests: object[];
  today: DutyDay;
  /** What things run: the double watches nothing by itself. */
  versions: VersionRow[];
  releases: ReleaseInput[];
  duty: { readonly weekday: number; readonly personId: string | null }[];
  readonly id: () => string;
  readonly at: string;
}

export interface Call {
  readonly id: string;
  readonly body: unknown;
  readonly query: URLSearchParams;
}

type Handlers = Partial<Record<RouteName, (call: Call) => unknown>>;

/** What the double does for each call that enrolment makes. */
export function productCalls(state: ProductState): Handlers {
  return {
    ...customerCalls(state),
    ...connectionCalls(state),
    ...foundCalls(state),
    ...channelCalls(state),
    ...backupCalls(state),
    ...catalogueCalls(state),
  };
}

/** Lists hold what is in use; with `archived` they hold what was archived. */
function listed<T extends { readonly archivedAt: string | null }>(
  all: readonly T[],
  { query }: Call,
): readonly T[] {
  const archived = query.get('archived') === 'true';
  return all.filter(({ archivedAt }) => (archivedAt !== null) === archived);
}

function customerCalls(state: ProductState): Handlers {
  return {
    customers: (call) => listed(state.customers, call),
    createCustomer: ({ body }) => {
      const customer = {
        ...(body as CustomerInput),
        id: state.id(),
        sites: 0,
        assets: 0,
        worst: null,
        archivedAt: null,
      };
      state.customers.push(customer);
      return customer;
    },
    sites: (call) =>
      listed(
        state.sites.filter(({ customerId }) => customerId === call.id),
        call,
      ),
    createSite: ({ id: customerId, body }) => {
      const targets = { networks: [], ports: [] };
      const site = {
        ...(body as SiteInput),
        id: state.id(),
        customerId,
        targets,
        assets: 0,
        archivedAt: null,
      };
      state.sites.push(site);
      return site;
    },
  };
}

function connectionCalls(state: ProductState): Handlers {
  const one = (id: string): Connection | undefined =>
    state.connections.find((connection) => connection.id === id);
  const pushUrl = (): string => `http://127.0.0.1:9/push/${(state.pushUrls += 1)}`;
  return {
    collectors: () => state.collectors.map(collectorInfo),
    connections: (call) => listed(state.connections, call),
    createConnection: ({ body }) => {
      const connection = newConnection(state, body as ConnectionInput);
      state.connections.push(connection);
      return { connection, pushUrl: isPush(connection.collector) ? pushUrl() : null };
    },
    updateConnection: ({ id, body }) => {
      const { credentials, ...patch } = body as ConnectionPatch;
      const known = one(id);
      if (known === undefined) return null;
      Object.assign(known, patch, credentials ? { credentials: 'set' } : {});
      return known;
    },
    rotatePushUrl: () => ({ pushUrl: pushUrl() }),
  };
}

function channelCalls(state: ProductState): Handlers {
  return {
    channels: () => state.channels,
    createChannel: ({ body }) => {
      const { kind, name, settings, enabled } = body as Required<ChannelInput>;
      const channel: Channel = {
        kind,
        name,
        settings,
        enabled,
        id: state.id(),
        credentials: 'not-needed',
        lastSuccessAt: null,
        failingSince: null,
        lastError: null,
        queued: 0,
        failed: 0,
      };
      state.channels.push(channel);
      return channel;
    },
    updateChannel: ({ id, body }) => {
      const known = state.channels.find((channel) => channel.id === id);
      return known === undefined ? null : Object.assign(known, body as ChannelPatch);
    },
  };
}

function backupCalls(state: ProductState): Handlers {
  const jobs = () =>
    [...state.accepted.values()]
      .filter(({ backup }) => backup !== null)
      .map(({ assetId, customerId, name }) => ({
        ...backupJob(assetId ?? '', customerId, name),
        terms: state.promised.get(assetId ?? '')?.terms ?? usualTerms('server'),
      }));
  const test = (id: string, body: object) => {
    state.restoreTests.push(body);
    return { ...restoreTest(state), ...body, id };
  };
  return {
    backupJobs: ({ query }) => {
      const customerId = query.get('customerId');
      return jobs().filter((job) => customerId === null || job.customerId === customerId);
    },
    changeBackupJob: ({ id, body }) => {
      state.promised.set(id, body as BackupJobPatch);
      return jobs().find((job) => job.id === id) ?? null;
    },
    planRestoreTest: ({ id, body }) => test(id, body as object),
    changeRestoreTest: ({ id, body }) => test(id, body as object),
    morningCheck: () => ({ day: state.today, cursor: 0, nights: [] }),
    handOver: ({ body }) => {
      const { personId } = body as { personId: string };
      state.today = { ...state.today, person: { id: personId, name: 'A person' } };
      return state.today;
    },
    dutyPeople: () => [{ id: 'a-person', name: 'A person' }],
    dutyWeekdays: () => ({ weekdays: state.duty }),
    changeDutyWeekdays: ({ body }) => {
      state.duty = [...(body as { weekdays: ProductState['duty'] }).weekdays];
      return { weekdays: state.duty };
    },
  };
}

function backupJob(id: string, customerId: string, name: string): BackupJob {
  return {
    ...{ id, assetId: id, customerId, customerName: '', name, collector: null, connectionId: null },
    ...{ protectsAssetId: null, protectsName: null, packageCode: null, schedule: { kind: 'none' } },
    ...{ learned: null, windowMinutes: 60, graceMinutes: 60, calendar: null, terms: usualTerms('server') },
    ...{ archiveByDay: null, activeFrom: '2026-11-23T06:00:00.000Z', pausedAt: null, pauseReason: null },
    ...{ lastGoodAt: null, storedBytes: null },
  };
}

function restoreTest({ id }: ProductState): object {
  return {
    ...{ id: id(), customerId: id(), jobId: null, jobName: null, plannedOn: '2026-11-23', doneOn: null },
    ...{ method: 'files', restored: null, durationMinutes: null, result: null, remarks: null, doneBy: null },
    cancelled: false,
  };
}

function foundCalls(state: ProductState): Handlers {
  const testOf = (connectionId: string, finished: boolean): unknown => ({
    id: connectionId,
    connectionId,
    requestedAt: state.at,
    startedAt: null,
    finishedAt: finished ? state.at : null,
    fault: null,
    summary: null,
  });
  const found = (id: string): readonly FoundAsset[] => {
    const connection = state.connections.find((known) => known.id === id);
    if (connection === undefined || !state.tested.has(id)) return [];
    return state.found(connection).map((asset) => {
      const accepted = state.accepted.get(`${id} ${asset.key}`);
      const seen = { firstSeenAt: state.at, lastSeenAt: state.at, ignored: false, ignoredReason: null };
      const known = { assetId: accepted?.assetId ?? null, customerId: accepted?.customerId ?? null };
      return { ...asset, ...seen, ...known, notOurs: false };
    });
  };
  return {
    testConnection: ({ id }) => testOf(id, false),
    connectionTest: ({ id }) => {
      state.tested.add(id);
      return testOf(id, true);
    },
    found: ({ id }) => found(id),
    accept: ({ id, body }) => {
      for (const item of (body as AcceptInput).items)
        state.accepted.set(`${id} ${item.key}`, { ...item, assetId: state.id() });
      return found(id);
    },
  };
}

function newConnection(state: ProductState, input: ConnectionInput): Connection {
  const { collector, name, customerId, siteId, settings, intervalSeconds = 60, enabled, credentials } = input;
  return {
    ...{ id: state.id(), collector, name, customerId, siteId, settings, intervalSeconds, enabled },
    customerName: null,
    address: '',
    archivedAt: null,
    credentials: credentials ? 'set' : 'not-needed',
    credentialsSetAt: null,
    identity: null,
    lastPolledAt: null,
    lastSuccessAt: null,
    nextDueAt: null,
    fault: null,
    faultSince: null,
    accepted: 0,
    found: 0,
  };
}

function collectorInfo(id: string): unknown {
  const text = { nl: id, en: id };
  return {
    id,
    label: text,
    description: text,
    assetKind: 'other',
    settings: {},
    credentials: null,
    intervalSeconds: { default: 60, min: 15, max: 3600 },
    aspects: {},
    push: isPush(id),
    mail: false,
  };
}

function isPush(collector: string): boolean {
  return collector === 'backup-push' || collector === 'duplicati';
}

function catalogueCalls(state: ProductState): Handlers {
  return {
    serviceCatalogue: () => ({ services: [], packages: [], fees: [] }),
    agreements: () => [],
    versions: () => state.versions,
    addRelease: ({ body }) => {
      const release = body as ReleaseInput;
      state.releases.push(release);
      return { ...release, id: state.id(), confirmedAt: state.at, confirmedBy: 'Lab', concerns: 1 };
    },
  };
}
