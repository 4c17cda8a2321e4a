import { pollFault, readReply, soundOr } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { Group, Namespace, pick, Snapshot, Usage, type PbsAnswers } from '../answers';
import { PATHS } from '../calls';
import type { PbsApi } from './api';
import { inBatches } from './in-batches';
import { requirePrivilege } from './rights';

/** A report holds 500 things; a server with more is split over connections by the setting "datastores". */
const MAX_GROUPS = 300;
const MAX_NAMESPACES = 200;
/** Listing snapshots reads the index of each: a few groups at a time. */
const AT_ONCE = 4;
/** As many points as are kept of a job. */
const MAX_SNAPSHOTS = 400;

type Store = PbsAnswers['stores'][number];
type Usage = ReturnType<typeof Usage.parse>;

/** Every datastore that was asked for, with its groups and their snapshots. */
export async function readStores(api: PbsApi, wanted: readonly string[]): Promise<readonly Store[]> {
  const usages = await usagesOf(api);
  const missing = wanted.find((name) => !usages.some(({ store }) => store === name));
  if (missing !== undefined)
    throw pollFault('misconfigured', remark('no-such-datastore', { store: missing }));
  const chosen = wanted.length === 0 ? usages : usages.filter(({ store }) => wanted.includes(store));
  const stores = await inBatches(chosen, 1, (usage) => listedStore(api, usage));
  const count = stores.reduce((sum, { groups }) => sum + groups.length, 0);
  if (count > MAX_GROUPS)
    throw pollFault(
      'misconfigured',
      remark('backup-source-many', { what: remark('the-backup-groups'), count, limit: MAX_GROUPS }),
    );
  return inBatches(stores, 1, (store) => withSnapshots(api, store));
}

async function usagesOf(api: PbsApi): Promise<readonly Usage[]> {
  const what = remark('the-datastores');
  const listed = await api.list(PATHS.usage, {}, what);
  // Without rights this too is an empty list with HTTP 200.
  if (listed.length === 0) await requirePrivilege(api, '/datastore', 'Datastore.Audit', what);
  return listed.map((usage) => readReply(Usage, usage, what));
}

async function listedStore(api: PbsApi, usage: Usage): Promise<Store> {
  const { store, used = null, total = null, error } = usage;
  const known = { store, used, total, trouble: null, hasNamespaces: false, groups: [] };
  if (error !== undefined) return { ...known, trouble: error };
  const namespaces = await namespacesOf(api, store);
  if (typeof namespaces === 'string') return { ...known, trouble: namespaces };
  const listed = await inBatches(namespaces, AT_ONCE, (ns) => groupsOf(api, store, ns));
  const trouble = listed.find((groups) => typeof groups === 'string');
  if (trouble !== undefined) return { ...known, trouble };
  const groups = listed.flatMap((found) => (typeof found === 'string' ? [] : found));
  return { ...known, hasNamespaces: namespaces.some((ns) => ns !== ''), groups };
}

/** The root is one of them, as an empty name. */
async function namespacesOf(api: PbsApi, store: string): Promise<readonly string[] | string> {
  const what = remark('the-groups-of', { store });
  const listed = await api.listOrTrouble(PATHS.ofStore(store, 'namespace'), {}, what);
  if (typeof listed === 'string') return listed;
  const names = listed.map((namespace) => readReply(Namespace, namespace, what).ns);
  if (names.length > MAX_NAMESPACES)
    throw pollFault(
      'misconfigured',
      remark('backup-source-many', { what: 'namespaces', count: names.length, limit: MAX_NAMESPACES }),
    );
  return names;
}

async function groupsOf(api: PbsApi, store: string, ns: string): Promise<Store['groups'] | string> {
  const what = remark('the-groups-of', { store });
  const listed = await api.listOrTrouble(PATHS.ofStore(store, 'groups'), inNamespace(ns), what);
  return typeof listed === 'string'
    ? listed
    : listed.map((group) => ({ ns, group: pick(group, Group), snapshots: [] }));
}

async function withSnapshots(api: PbsApi, store: Store): Promise<Store> {
  const what = remark('the-groups-of', { store: store.store });
  const groups = await inBatches(store.groups, AT_ONCE, async ({ ns, group }) => {
    const { 'backup-type': type, 'backup-id': id } = readReply(Group, group, what);
    const query = { ...inNamespace(ns), 'backup-type': type, 'backup-id': id };
    const listed = await api.list(PATHS.ofStore(store.store, 'snapshots'), query, what);
    const snapshots = listed.map((snapshot) => pick(snapshot, Snapshot)).toSorted(byTime);
    return { ns, group, snapshots: snapshots.slice(-MAX_SNAPSHOTS) };
  });
  return { ...store, groups };
}

const inNamespace = (ns: string): Readonly<Record<string, string>> => (ns === '' ? {} : { ns });

function byTime(one: unknown, other: unknown): number {
  return timeOf(one) - timeOf(other);
}

function timeOf(snapshot: unknown): number {
  return soundOr(Snapshot, snapshot)?.['backup-time'] ?? 0;
}
