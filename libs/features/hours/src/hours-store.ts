import type {
  HoursOverview,
  HoursRow,
  HoursStatement,
  LotView,
  TimeEntryEdit,
  TimeEntryInput,
  TimeEntryView,
  TimerInput,
  TimerStopInput,
  TimerView,
} from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

export interface Person {
  readonly id: string;
  readonly name: string;
}
export interface NewLot {
  readonly customerId: string;
  readonly source: 'bought' | 'goodwill';
  /** Below 0: taken away. */
  readonly minutes: number;
  /** Days in the zone of the agreement; null: from now on. */
  readonly validFrom: string | null;
  readonly lastDay: string | null;
  readonly reason: string;
}

/** Port: time entries and lots. What changes any of them goes one at a time per customer. */
export abstract class HoursStore {
  /** A closed month as it was. `released`: as the customer may see it. */
  abstract statementOf(
    scope: Scope,
    customerId: string,
    month: string,
    released: boolean,
  ): Promise<HoursStatement>;
  abstract entries(
    scope: Scope,
    search: {
      readonly from: string;
      readonly to: string;
      readonly personId: string | null;
      readonly customerId: string | null;
    },
  ): Promise<TimeEntryView[]>;
  abstract book(scope: Scope, input: TimeEntryInput, person: Person): Promise<TimeEntryView>;
  abstract change(scope: Scope, id: string, input: TimeEntryEdit): Promise<TimeEntryView>;
  abstract release(scope: Scope, ids: readonly string[]): Promise<TimeEntryView[]>;
  abstract reverse(scope: Scope, id: string, reason: string, person: Person): Promise<TimeEntryView>;
  abstract rows(scope: Scope): Promise<HoursRow[]>;
  abstract overview(scope: Scope, customerId: string): Promise<HoursOverview>;
  abstract close(scope: Scope, customerId: string, month: string, person: Person): Promise<HoursStatement>;
  abstract lots(scope: Scope, customerId: string): Promise<LotView[]>;
  abstract addLot(scope: Scope, lot: NewLot, person: Person): Promise<LotView[]>;
}

/** Port: the timer of each person. */
export abstract class TimerStore {
  abstract current(scope: Scope, personId: string): Promise<TimerView | null>;
  abstract start(scope: Scope, input: TimerInput, person: Person): Promise<TimerView>;
  abstract stop(scope: Scope, input: TimerStopInput, person: Person): Promise<TimeEntryView>;
  abstract discard(scope: Scope, personId: string): Promise<void>;
}

/** Port: customers by their name or code, for files. */
export abstract class CustomerNames {
  abstract list(
    scope: Scope,
    archived: boolean,
  ): Promise<
    readonly {
      readonly id: string;
      readonly name: string;
      readonly code: string;
      readonly timeZone: string;
    }[]
  >;
}
