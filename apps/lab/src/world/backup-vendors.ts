/** Sources of backups that the lab can be: each speaks as its vendor does. */
export const BACKUP_VENDORS = [
  'veeam-vbr',
  'cove',
  'acronis',
  'pbs',
  'synology-abb',
  'ahsay',
  'duplicati',
] as const;
/** The id of the collector that reads it. */
export type BackupVendor = (typeof BACKUP_VENDORS)[number];

/** For how many nights back a vendor's interface tells of runs to somebody who asks for the first time. */
export const NIGHTS_TOLD: Readonly<Record<BackupVendor, number>> = {
  'veeam-vbr': 7,
  acronis: 7,
  'synology-abb': 7,
  pbs: 7,
  duplicati: 14,
  // The last run alone, and the results of today and yesterday.
  cove: 1,
  ahsay: 1,
};
