/** Session types that are a backup, by the vendor's list of 1.3; "Job" is what 1.2 shows in its own example. */
const BACKUPS: ReadonlySet<string> = new Set(
  [
    'Job',
    'BackupJob',
    'ReplicaJob',
    'BackupCopyJob',
    'CopyBackup',
    'AgentBackup',
    'AgentPolicy',
    'AgentOperationBackupNow',
    'AgentOperationActiveFull',
    'EndpointBackup',
    'ConfigurationBackup',
    'FileServerSave',
    'UnstructuredDataBackupCopy',
    'SqlLogBackup',
    'OracleLogBackup',
    'PostgreSqlLogBackup',
    'SureBackup',
    'SureBackupContentScan',
    'ArchiveBackup',
    'DirectBackupSync',
    'IrisBackup',
    'PlatformBackupJob',
    'PlatformSnapshotJob',
    'PlatformSnapshotCopyJob',
  ].map((type) => type.toLowerCase()),
);

/** Work on backups, machines or the server itself: bears the id of a job and yet makes no backup of it. */
const OTHER_WORK =
  /restor|recover|failover|failback|rescan|migrat|publish|mount|mainten|evacuat|delet|resync|analy|malware|scan|discover|brows|download|updat|health|rehydrat|freez|retriev|retention|checkpoint|purge|manage|export|credential|deploy|infrastructure|automation|background|switch|movebackup|copybackup|index|monitor|clusteredit|stopbackup|cachesync|archive(?:sync|copy)|service|parent|synchron|settings/;

export type SessionKind = 'run' | 'log-backup' | 'server-backup' | 'other';

/**
 * What a session is. Servers send types that the vendor's list lacks: one that sounds like none of the other work is
 * taken for a run, because a backup that goes unseen is worse than one that is seen twice.
 */
export function sessionKind(type: string | undefined): SessionKind {
  const word = (type ?? '').toLowerCase();
  if (word.endsWith('logbackup')) return 'log-backup';
  if (word === 'configurationbackup') return 'server-backup';
  return BACKUPS.has(word) || !OTHER_WORK.test(word) ? 'run' : 'other';
}
