import type { Task } from '../answers';

/** Work on backups that makes none: it bears the plan and the machine too. */
const OTHER_WORK =
  /restor|recover|valid|delet|remov|clean|retention|consolidat|browse|mount|apply|revoke|scan|update|replicat/;

/**
 * Whether a task is a run of a backup. What types there are is in no document that could be read, and some are an id of
 * their own: a type that names a backup, or a policy of backups ("backup", as Acronis' own examples filter), unless the type
 * names other work.
 */
export function isBackup({ type = '', policy }: Task): boolean {
  const word = type.toLowerCase();
  if (OTHER_WORK.test(word)) return false;
  return word.includes('backup') || /backup/.test(policy?.type?.toLowerCase() ?? '');
}
