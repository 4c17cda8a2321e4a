import type { AllowedCall } from '@nachtwacht/collector-kit';

/** Every call that reads what is used; the same server has calls beside them that add, change and remove. */
export const PATHS = {
  users: '/obs/api/json/2/ListUsers.do',
  sets: '/obs/api/json/ListBackupSets.do',
  results: '/obs/api/json/ListBackupJobStatus.do',
  storage: '/obs/api/json/GetUserStorageStat.do',
} as const;

export const ALLOWED_CALLS: readonly AllowedCall[] = Object.values(PATHS).map((path) => ({
  method: 'POST',
  path,
}));
