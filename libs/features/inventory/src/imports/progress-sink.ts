import type { ImportRun } from '@nachtwacht/contracts';

/** Port: tells the person who started a run how far it is. Lost news does no harm: a run can always be asked for. */
export abstract class ProgressSink {
  abstract importProgress(personId: string, run: ImportRun): void;
}
