import { Inject, Injectable } from '@nestjs/common';
import { replayed } from './view-work';
import { WorkWarningStore, type StoredWork, type Warning } from './work-store';

/** Marks what clocks have crossed. Any number of processes may. */
@Injectable()
export class WorkWarningService {
  constructor(@Inject(WorkWarningStore) private readonly store: WorkWarningStore) {}

  /** @returns how many are new */
  warn(): Promise<number> {
    return this.store.warn(newWarnings);
  }
}

/** What was crossed and is not yet written down. */
function newWarnings(work: StoredWork, now: number): Warning[] {
  const known = new Set(
    work.events.filter(({ kind }) => kind === 'warned').map(({ clock, percent }) => `${clock} ${percent}`),
  );
  const { response, resolution } = replayed(work, now);
  return [
    ...response.crossed.map((crossed) => ({ ...crossed, clock: 'response' as const })),
    ...resolution.crossed.map((crossed) => ({ ...crossed, clock: 'resolution' as const })),
  ].filter(({ clock, percent }) => !known.has(`${clock} ${percent}`));
}
