import type { BoardSnapshot, Change, ChangeBatch, Heartbeat, SquareAge } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: the outbox and its order. */
export abstract class ChangeLog {
  /** Numbers committed changes; returns how many. */
  abstract number(limit: number): Promise<number>;
  abstract after(
    scope: Scope,
    position: number,
    limit: number,
  ): Promise<{ readonly changes: Change[]; readonly upTo: number }>;
  /**
   * One customer's own changes in (position, upTo], read on its behalf; `after` is where the one before them stands, so
   * that nobody of a customer learns how much happens at others.
   */
  abstract ofCustomer(customerId: string, position: number, upTo: number): Promise<ChangeBatch>;
  /** Which of these customers have changes in (position, upTo]. */
  abstract customersBetween(
    customerIds: readonly string[],
    position: number,
    upTo: number,
  ): Promise<readonly string[]>;
  /** Where the latest change of each customer stands, as far as `upTo`. */
  abstract positionsOf(customerIds: readonly string[], upTo: number): Promise<ReadonlyMap<string, number>>;
  abstract position(): Promise<number>;
  abstract forgetOld(): Promise<number>;
}

/** Port: how far each reactor is. `Tx` is a handle on the transaction in which its effects commit with its place. */
export abstract class ReactorPlaces<Tx = unknown> {
  abstract register(name: string): Promise<void>;
  abstract take(
    name: string,
    limit: number,
    react: (changes: readonly Change[], transaction: Tx) => Promise<void>,
  ): Promise<number>;
  abstract failed(name: string, error: string): Promise<void>;
  /** Skips the change at `position`, unless somebody has moved on meanwhile; remembers it with the error. */
  abstract setAside(name: string, position: number, error: string): Promise<void>;
}

/** Something that follows the changes: incidents, messages. Repeatable; its effects go through `transaction`. */
export interface Reactor<Tx = unknown> {
  readonly name: string;
  react(changes: readonly Change[], transaction: Tx): Promise<void>;
}
export const REACTORS = Symbol('REACTORS');

export abstract class BoardStore {
  abstract snapshot(scope: Scope): Promise<BoardSnapshot>;
  abstract squareAge(scope: Scope, customerId: string, serviceCode: string): Promise<SquareAge>;
}

/** Port: what is counted for the board ahead of the question. */
export abstract class BoardSquares {
  /** Counts again where something changed; returns how many notes of changes were cleared. */
  abstract count(): Promise<number>;
}

/** Port: the sockets. */
export abstract class LiveAudience {
  /** @throws when it can't be known who may hear it: then nobody did */
  abstract changes(batch: ChangeBatch): Promise<void>;
  /** To the people of one customer, with as much of each change as they may see. @throws as `changes` does */
  abstract customerChanges(customerId: string, batch: ChangeBatch): Promise<void>;
  /** Whose people listen. */
  abstract customers(): readonly string[];
  abstract heartbeat(beat: Heartbeat): void;
  abstract customerHeartbeat(customerId: string, beat: Heartbeat): void;
}
