import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { BoardService } from './board.service';

@Controller()
export class BoardController {
  constructor(@Inject(BoardService) private readonly boards: BoardService) {}

  @Handles(ROUTES.board)
  board(@Call() call: CallOf<typeof ROUTES.board>): Promise<ReplyOf<typeof ROUTES.board>> {
    return this.boards.snapshot(call.actor.scope);
  }

  @Handles(ROUTES.squareAge)
  squareAge(
    @Call() { actor, query }: CallOf<typeof ROUTES.squareAge>,
  ): Promise<ReplyOf<typeof ROUTES.squareAge>> {
    return this.boards.squareAge(actor.scope, query.customerId, query.serviceCode);
  }
}
