import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { SearchIndex } from './search-index';

@Controller()
export class SearchController {
  constructor(@Inject(SearchIndex) private readonly index: SearchIndex) {}

  @Handles(ROUTES.search)
  find(@Call() { actor, query }: CallOf<typeof ROUTES.search>): Promise<ReplyOf<typeof ROUTES.search>> {
    return this.index.find(actor.scope, query.q);
  }
}
