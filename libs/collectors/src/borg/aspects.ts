import { BACKUP_SOURCE_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const borgAspects = {
  ...BACKUP_SOURCE_ASPECTS,
  reach: {
    ...BACKUP_SOURCE_ASPECTS.reach,
    label: { nl: 'Repository leesbaar', en: 'Repository readable' },
  },
} satisfies Record<string, Aspect>;
