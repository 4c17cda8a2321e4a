import type { BoardSnapshot, SquareAge } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { BoardStore } from '../ports';

/** Browsers that ask within the same instant (a reconnect of everybody) share one reading of the database. */
@Injectable()
export class BoardService {
  private readonly reading = new Map<string, Promise<BoardSnapshot>>();

  constructor(@Inject(BoardStore) private readonly store: BoardStore) {}

  snapshot(scope: Scope): Promise<BoardSnapshot> {
    const key = scope.kind === 'customer' ? scope.customerId : scope.kind;
    const running = this.reading.get(key);
    if (running) return running;
    const fresh = this.store.snapshot(scope).finally(() => this.reading.delete(key));
    this.reading.set(key, fresh);
    return fresh;
  }

  squareAge(scope: Scope, customerId: string, serviceCode: string): Promise<SquareAge> {
    return this.store.squareAge(scope, customerId, serviceCode);
  }
}
