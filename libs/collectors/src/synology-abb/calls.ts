import type { AllowedCall } from '@nachtwacht/collector-kit';

/** Where DSM serves its APIs; which one is asked stands in the body, and can only be one of `ASKS`. */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'POST', path: '/webapi/query.cgi' },
  { method: 'POST', path: '/webapi/entry.cgi' },
  { method: 'POST', path: '/webapi/auth.cgi' },
];

/**
 * Everything that is asked of a NAS. The same paths also start, cancel and delete backups: nothing but this list is
 * ever put into a body.
 */
export const ASKS = {
  apis: { api: 'SYNO.API.Info', version: 1, method: 'query' },
  tasks: { api: 'SYNO.ActiveBackup.Task', version: 1, method: 'list' },
  results: { api: 'SYNO.ActiveBackup.Log', version: 1, method: 'list_result' },
  storages: { api: 'SYNO.ActiveBackup.Share', version: 1, method: 'list_storage' },
  volumes: { api: 'SYNO.Core.Storage.Volume', version: 1, method: 'list' },
  hyperTasks: { api: 'SYNO.Backup.Task', version: 1, method: 'list' },
  hyperStatus: { api: 'SYNO.Backup.Task', version: 1, method: 'status' },
} as const;
export type Ask = keyof typeof ASKS;

export const AUTH_API = 'SYNO.API.Auth';
