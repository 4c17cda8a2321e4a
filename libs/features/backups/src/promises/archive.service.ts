import { Inject, Injectable } from '@nestjs/common';
import { judgeArchives } from './judge-archives';
import { ArchiveStore } from './promise-store';

/** Some milliseconds of work each: between batches the process does other things. */
const AT_ONCE = 20;

/** Judges the archive months of jobs: once a day, and when a source lists something else. Any number of processes may. */
@Injectable()
export class ArchiveService {
  constructor(@Inject(ArchiveStore) private readonly store: ArchiveStore) {}

  /** @returns how many jobs were judged */
  async judgeDue(): Promise<number> {
    for (let total = 0; ;) {
      const judged = await this.store.judgeDue(AT_ONCE, judgeArchives);
      total += judged;
      if (judged < AT_ONCE) return total;
    }
  }
}
