import type { AllowedProgram } from '@nachtwacht/collector-kit';

/** Of each computer and its folders, the newest: as many points as are kept of a job. */
export const SNAPSHOTS = ['snapshots', '--json', '--latest', '400'] as const;
export const CONFIG = ['cat', 'config'] as const;
export const LOCKS = ['list', 'locks'] as const;
/** Reads the whole index and every folder of every snapshot: once a day at most. */
export const STORED = ['stats', '--json', '--mode', 'raw-data'] as const;

/** Reading alone; what else restic can do (forget, prune, unlock, restore) is refused before it starts. */
export const ALLOWED_PROGRAMS: readonly AllowedProgram[] = [SNAPSHOTS, CONFIG, LOCKS, STORED].map(
  (command) => ({ program: 'restic', arguments: command }),
);
