import type { BackupPolicy, LevelPolicy, Policy } from '@nachtwacht/domain';
import type { Settings } from './settings';

const GIGABYTE = 1_000_000_000;

export const BACKUP_POLICY: BackupPolicy = {
  kind: 'backup',
  schedule: null,
  graceMinutes: 120,
  maxAgeHours: 74,
  maxDurationHours: 12,
};

export const SIZE_POLICY: LevelPolicy = {
  kind: 'level',
  unit: 'bytes',
  bad: 'above',
  warning: null,
  critical: null,
};

/** When runs are due is agreed per job, so the policies follow from the settings of the connection. */
export function policyOf(settings: Settings, aspect: string): Policy {
  return aspect === 'size' ? sizePolicy(settings) : backupPolicy(settings);
}

function backupPolicy(settings: Settings): BackupPolicy {
  return {
    kind: 'backup',
    schedule: settings.cron === '' ? null : { cron: settings.cron, timeZone: settings.timeZone },
    graceMinutes: settings.graceMinutes,
    maxAgeHours: settings.maxAgeHours,
    maxDurationHours: settings.maxDurationHours,
  };
}

function sizePolicy({ packageGigabytes }: Settings): LevelPolicy {
  if (packageGigabytes === 0) return SIZE_POLICY;
  const sold = packageGigabytes * GIGABYTE;
  return { ...SIZE_POLICY, warning: Math.round(sold * 0.9), critical: sold };
}
