import type { AllowedProgram } from '@nachtwacht/collector-kit';

/** The newest archives, as many as points are kept; end and computer are in no list that does not ask for them. */
export const ARCHIVES = ['list', '--json', '--last', '400', '--format', '{end}{hostname}'] as const;
/** Sizes of the newest archives and of the whole repository. Reads much of it: once a day at most. */
export const SIZES = ['info', '--json', '--last', '20'] as const;

/** Reading alone; what else borg can do (prune, delete, break-lock, extract) is refused before it starts. */
export const ALLOWED_PROGRAMS: readonly AllowedProgram[] = [ARCHIVES, SIZES].map((command) => ({
  program: 'borg',
  arguments: command,
}));
