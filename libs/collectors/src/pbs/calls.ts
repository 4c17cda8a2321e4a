import type { AllowedCall } from '@nachtwacht/collector-kit';

const API = '/api2/json';
const STORE = '[\\w.-]+';

/** Reading alone: the same server prunes, verifies and deletes by other methods and paths. */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'GET', path: `${API}/version` },
  { method: 'GET', path: `${API}/access/permissions` },
  { method: 'GET', path: `${API}/status/datastore-usage` },
  { method: 'GET', path: `${API}/nodes/localhost/tasks` },
  {
    method: 'GET',
    path: new RegExp(`${API}/admin/datastore/${STORE}/(?:namespace|groups|snapshots)`),
  },
];

export const PATHS = {
  version: `${API}/version`,
  permissions: `${API}/access/permissions`,
  usage: `${API}/status/datastore-usage`,
  tasks: `${API}/nodes/localhost/tasks`,
  ofStore: (store: string, what: 'namespace' | 'groups' | 'snapshots') =>
    `${API}/admin/datastore/${encodeURIComponent(store)}/${what}`,
} as const;
