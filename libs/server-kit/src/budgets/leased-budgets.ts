import { BUDGETS, type BudgetName } from '@nachtwacht/domain';
import { LRUCache } from 'lru-cache';
import { Budgets } from './budgets';

/** Port: where budgets are counted for all processes. */
export abstract class BudgetStore {
  /** Up to `wanted` of it; `waitMs` where nothing is left. */
  abstract draw(
    name: BudgetName,
    key: string,
    wanted: number,
  ): Promise<{ readonly granted: number; readonly waitMs: number }>;
}

export interface LeasedBudgetsOptions {
  readonly store: BudgetStore;
  readonly networkOf: (address: string) => string;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
}

interface Held {
  /** Taken out of the database already. */
  left: number;
  /** By the clock of this process, as the database said; until then it is not asked. */
  emptyUntil: number;
}

/** Keys remembered at a time; what is forgotten was paid for, so that forgetting lets nobody do more. */
const REMEMBERED = 20_000;

/**
 * Gives out what was taken from the database a few at a time. The database stays the truth: nothing is given out that
 * was not taken from it, and a refusal holds as long as it said. So a flood costs it nothing, and who is within bounds
 * little.
 */
export class LeasedBudgets extends Budgets {
  private readonly held = new LRUCache<string, Held>({ max: REMEMBERED });
  private readonly asking = new Map<string, Promise<void>>();

  constructor(private readonly options: LeasedBudgetsOptions) {
    super();
  }

  override async spend(name: BudgetName, key: string): Promise<number> {
    const id = `${name} ${key}`;
    for (;;) {
      const wait = this.spendHeld(id);
      if (wait !== null) return wait;
      // Of many who come at once, one asks for all.
      const asking = this.asking.get(id) ?? this.ask(id, name, key);
      await asking;
    }
  }

  override spendByNetwork(name: BudgetName, address: string): Promise<number> {
    return this.spend(name, this.options.networkOf(address));
  }

  private spendHeld(id: string): number | null {
    const held = this.held.get(id);
    if (!held) return null;
    if (held.left > 0) {
      held.left -= 1;
      return 0;
    }
    const wait = held.emptyUntil - this.now();
    return wait > 0 ? wait : null;
  }

  private ask(id: string, name: BudgetName, key: string): Promise<void> {
    const asked = this.options.store
      .draw(name, key, BUDGETS[name].atOnce)
      .then(({ granted, waitMs }) => {
        this.held.set(id, { left: granted, emptyUntil: this.now() + waitMs });
      })
      .finally(() => {
        this.asking.delete(id);
      });
    this.asking.set(id, asked);
    return asked;
  }

  private now(): number {
    return (this.options.clock ?? (() => performance.now()))();
  }
}
