import type { BudgetName } from '@nachtwacht/domain';
import { ProblemException } from '../http/problem';

/** Port: how much of each budget is left, for all processes together. */
export abstract class Budgets {
  /** Takes one. @returns for how many milliseconds there is none; 0 lets this one through */
  abstract spend(name: BudgetName, key: string): Promise<number>;
  /** The same by where a request comes from: an address of IPv4, a /64 of IPv6. */
  abstract spendByNetwork(name: BudgetName, address: string): Promise<number>;
}

/** For a call that came too soon; the reply bears Retry-After. */
export class TooManyException extends ProblemException {
  readonly retryAfterSeconds: number;

  constructor(code: string, message: string, waitMs: number) {
    super(429, { code, message });
    this.retryAfterSeconds = Math.ceil(waitMs / 1_000);
  }
}
