import { Inject, Injectable } from '@nestjs/common';
import { DRAFT_RULE } from './draft-rule';
import { DraftStore, type DraftRule } from './draft-store';
import { ReckonedParts } from './reckoned-parts';

/** Makes drafts when a month is over. */
@Injectable()
export class DraftsService {
  private readonly rule: DraftRule;

  constructor(
    @Inject(DraftStore) private readonly store: DraftStore,
    @Inject(ReckonedParts) reckoned: ReckonedParts,
  ) {
    this.rule = {
      ...DRAFT_RULE,
      parts: ({ customer, month }, period) => reckoned.of(customer.id, month, period),
    };
  }

  /** Ended half-way and begun again it goes on where it was. @returns how many drafts were opened or built */
  async makeDue(isEnding: () => boolean = () => false): Promise<number> {
    let made = await this.store.open();
    while (!isEnding() && (await this.store.buildNext(this.rule))) made += 1;
    return made;
  }
}
