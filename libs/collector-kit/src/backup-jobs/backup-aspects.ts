import type { BackupPolicy, LevelPolicy, ReachPolicy } from '@nachtwacht/domain';
import type { Aspect } from '../collector';

const BACKUP_POLICY: BackupPolicy = {
  kind: 'backup',
  schedule: null,
  graceMinutes: 120,
  // Spans a weekend.
  maxAgeHours: 74,
  maxDurationHours: 12,
};

const SIZE_POLICY: LevelPolicy = {
  kind: 'level',
  unit: 'bytes',
  bad: 'above',
  warning: null,
  critical: null,
};

const REACH_POLICY: ReachPolicy = {
  kind: 'reach',
  lossPercent: { warning: null, critical: null },
  latencyMs: { warning: null, critical: null },
};

/** What every source of backup jobs reports: whether it answers, and per job its runs and its size. */
export const BACKUP_SOURCE_ASPECTS = {
  reach: { label: { nl: 'Bron bereikbaar', en: 'Source reachable' }, reach: true, policy: REACH_POLICY },
  backup: {
    label: { nl: 'Back-up', en: 'Backup' },
    policy: BACKUP_POLICY,
    // A run is told once; asking again brings the same answer.
    attempts: 1,
  },
  size: {
    label: { nl: 'Omvang', en: 'Size' },
    policy: SIZE_POLICY,
    attempts: 1,
    metrics: {
      bytes_processed: { label: { nl: 'Verwerkt', en: 'Processed' }, unit: 'bytes' },
      bytes_stored: { label: { nl: 'Opgeslagen', en: 'Stored' }, unit: 'bytes' },
      bytes_added: { label: { nl: 'Toegevoegd', en: 'Added' }, unit: 'bytes' },
      files: { label: { nl: 'Bestanden', en: 'Files' }, unit: 'count' },
      duration_seconds: { label: { nl: 'Duur', en: 'Duration' }, unit: 'seconds' },
    },
  },
} as const satisfies Readonly<Record<string, Aspect>>;
