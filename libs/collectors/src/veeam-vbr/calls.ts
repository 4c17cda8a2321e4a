import type { AllowedCall } from '@nachtwacht/collector-kit';

const ID = String.raw`[0-9a-fA-F-]{36}`;

/** Signing in and reading; the same interface starts, stops and deletes jobs for who has the rights. */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'POST', path: '/api/oauth2/token' },
  { method: 'POST', path: '/api/oauth2/logout' },
  { method: 'GET', path: '/api/v1/serverInfo' },
  { method: 'GET', path: '/api/v1/jobs/states' },
  { method: 'GET', path: '/api/v1/sessions' },
  { method: 'GET', path: new RegExp(`/api/v1/sessions/${ID}`) },
  { method: 'GET', path: new RegExp(`/api/v1/sessions/${ID}/(?:logs|taskSessions)`) },
  { method: 'GET', path: '/api/v1/backupInfrastructure/repositories/states' },
  { method: 'GET', path: '/api/v1/backups' },
  { method: 'GET', path: new RegExp(`/api/v1/backups/${ID}/backupFiles`) },
  { method: 'GET', path: '/api/v1/restorePoints' },
];

export function isId(text: string): boolean {
  return /^[0-9a-fA-F-]{36}$/.test(text);
}
