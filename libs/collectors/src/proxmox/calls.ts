import type { AllowedCall } from '@nachtwacht/collector-kit';

const API = '/api2/json';
const NODE = '[A-Za-z0-9][A-Za-z0-9.-]*';

/** What is read of each node. */
export const NODE_CALLS = [
  'status',
  'apt/update',
  'tasks',
  'disks/list',
  'disks/zfs',
  'subscription',
] as const;
export type NodeCall = (typeof NODE_CALLS)[number];

export const PATHS = {
  version: `${API}/version`,
  resources: `${API}/cluster/resources`,
  ceph: `${API}/cluster/ceph/status`,
  ofNode: (node: string, call: NodeCall) => `${API}/nodes/${encodeURIComponent(node)}/${call}`,
} as const;

/** Reading alone: the same paths by POST refresh the list of packages, wipe disks, and start and stop guests. */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'GET', path: PATHS.version },
  { method: 'GET', path: PATHS.resources },
  { method: 'GET', path: PATHS.ceph },
  { method: 'GET', path: new RegExp(`${API}/nodes/${NODE}/(?:${NODE_CALLS.join('|')})`) },
];

/** The privilege that opens each call; the role PVEAuditor has all but the one for packages. */
export const PRIVILEGE_OF: Readonly<Record<NodeCall | 'ceph', string>> = {
  status: 'Sys.Audit',
  'apt/update': 'Sys.Modify (apt/update)',
  tasks: 'Sys.Audit',
  'disks/list': 'Sys.Audit, Datastore.Audit (disks)',
  'disks/zfs': 'Sys.Audit, Datastore.Audit (disks)',
  subscription: 'Sys.Audit',
  ceph: 'Sys.Audit, Datastore.Audit (ceph)',
};
