import type { SigningPace } from '@nachtwacht/contracts';
import type { Scope, UnsignedNight } from '@nachtwacht/domain';
import type { Calendar, LocalTime } from '@nachtwacht/domain/time';
import type { Signer } from '../check/check-store';

/** When the check of a working day is made; times by the clock on the wall of the zone. */
export interface DutySettings {
  readonly opensAt: LocalTime;
  readonly emptyBy: LocalTime;
  readonly closesAt: LocalTime;
  readonly timeZone: string;
  readonly calendar: Calendar;
}

/** The check of a day as it is kept; moments in ISO 8601 UTC, null where they have not come. */
export interface KeptDutyDay {
  readonly date: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly handedOver: readonly {
    readonly at: string;
    readonly from: string | null;
    readonly to: string;
    readonly by: string;
  }[];
  readonly alertedAt: string | null;
  readonly emptyAt: string | null;
  readonly closingAt: string | null;
  readonly closedAt: string | null;
}

export interface CheckCount {
  readonly date: string;
  readonly nights: number;
  readonly unsigned: number;
  readonly red: number;
}

/** Port: who checks on which day, and how far the check is. */
export abstract class DutyStore {
  abstract settings(scope: Scope): Promise<DutySettings>;
  /** Nights that nobody settled, and whose check has not begun, go to the working days that follow from it. */
  abstract changeSettings(scope: Scope, settings: DutySettings): Promise<void>;
  abstract days(scope: Scope, dates: readonly string[]): Promise<KeptDutyDay[]>;
  /** Everybody who may sign. */
  abstract people(scope: Scope): Promise<{ id: string; name: string }[]>;
  abstract weekdays(scope: Scope): Promise<{ weekday: number; personId: string; personName: string }[]>;
  abstract changeWeekdays(
    scope: Scope,
    weekdays: readonly { readonly weekday: number; readonly person: Signer | null }[],
  ): Promise<void>;
  abstract handOver(scope: Scope, date: string, dueAt: string, to: Signer, by: Signer): Promise<void>;
  /** Begins the check of a day with who is on duty on that weekday; again changes nothing. */
  abstract begin(date: string, dueAt: string): Promise<void>;
  /** Days before this one that have nights and no check, because nothing ran then. */
  abstract missedDays(today: string): Promise<string[]>;
  /** Days that are not closed, the oldest first. */
  abstract openDays(): Promise<string[]>;
  abstract counts(scope: Scope, dates: readonly string[]): Promise<CheckCount[]>;
  /** What of the check of a day nobody has signed. */
  abstract unsigned(date: string): Promise<UnsignedNight[]>;
  abstract pace(scope: Scope, date: string): Promise<SigningPace[]>;
  abstract markEmpty(date: string, empty: boolean): Promise<void>;
  /** Tells the leads once per day, by letter. */
  abstract tellLeads(left: Omit<CheckCount, 'nights'>): Promise<void>;
  /** The database's clock, epoch milliseconds. */
  abstract now(): Promise<number>;
}
