import { BACKUP_SOURCE_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const resticAspects = {
  ...BACKUP_SOURCE_ASPECTS,
  reach: {
    ...BACKUP_SOURCE_ASPECTS.reach,
    label: { nl: 'Repository leesbaar', en: 'Repository readable' },
  },
  lock: {
    label: { nl: 'Vergrendeling', en: 'Lock' },
    policy: {
      kind: 'state',
      ok: ['not-locked', 'in-use'],
      warning: ['locked-by-nobody'],
      critical: [],
    },
    attempts: 1,
  },
} satisfies Record<string, Aspect>;
