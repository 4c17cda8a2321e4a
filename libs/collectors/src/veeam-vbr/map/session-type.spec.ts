import { expect, it } from 'vitest';
import { sessionKind } from './session-type';

it.each([
  ['a backup', 'BackupJob', 'run'],
  ['a backup, in other capitals', 'BACKUPJOB', 'run'],
  ['a copy', 'BackupCopyJob', 'run'],
  ['a policy of agents', 'AgentPolicy', 'run'],
  ['a type that nobody has listed', 'QuantumBackup', 'run'],
  ['no type at all', undefined, 'run'],
  ['a backup of logs', 'PostgreSqlLogBackup', 'log-backup'],
  ['the settings of the server', 'ConfigurationBackup', 'server-backup'],
  ['a restore', 'RestoreVm', 'other'],
  ['a restore of files', 'LinuxFileLevelRestore', 'other'],
  ['a restore of the newest kind', 'AzureInstantRecoveryMigrationUndo', 'other'],
  ['a rescan', 'EntraIdRescanRepository', 'other'],
  ['retention', 'Retention', 'other'],
  ['a health check', 'FileBackupHealthCheck', 'other'],
  ['a move of backups', 'PerVmMoveBackup', 'other'],
  ['a deletion', 'DeleteBackup', 'other'],
  ['a failover', 'UndoFailover', 'other'],
  ['a malware scan', 'MalwareDetection', 'other'],
])('%s (%3$s)', (_rule, type, kind) => {
  expect(sessionKind(type)).toBe(kind);
});
