import { BACKUP_SOURCE_ASPECTS, STORAGE_ASPECT } from '@nachtwacht/collector-kit';

export const veeamAspects = {
  ...BACKUP_SOURCE_ASPECTS,
  state: {
    label: { nl: 'Taak', en: 'Job' },
    // A job that was switched off makes no backups and says nothing about it.
    policy: { kind: 'state', ok: ['enabled'], warning: ['disabled'], critical: [] },
    attempts: 1,
  },
  storage: STORAGE_ASPECT,
  repository: {
    label: { nl: 'Opslaglocatie', en: 'Repository' },
    policy: { kind: 'state', ok: ['online'], warning: ['out-of-date'], critical: ['offline'] },
  },
} as const;
