import { BACKUP_SOURCE_ASPECTS } from '@nachtwacht/collector-kit';

export const coveAspects = {
  ...BACKUP_SOURCE_ASPECTS,
  used: {
    label: { nl: 'Opslag per apparaat', en: 'Storage per device' },
    policy: { kind: 'level', unit: 'bytes', bad: 'above', warning: null, critical: null },
    attempts: 1,
    metrics: { bytes_stored: { label: { nl: 'Opgeslagen', en: 'Stored' }, unit: 'bytes' } },
  },
} as const;
