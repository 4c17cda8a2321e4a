import { Inject, Injectable } from '@nestjs/common';
import { DRAFT_RULE } from './draft-rule';
import { DraftStore } from './draft-store';

/** Makes drafts when a month is over. */
@Injectable()
export class DraftsService {
  constructor(@Inject(DraftStore) private readonly store: DraftStore) {}

  /** Ended half-way and begun again it goes on where it was. @returns how many drafts were opened or built */
  async makeDue(isEnding: () => boolean = () => false): Promise<number> {
    let made = await this.store.open();
    while (!isEnding() && (await this.store.buildNext(DRAFT_RULE))) made += 1;
    return made;
  }
}
