import type { AssetKind, Fault, PollReport, Policy, Unit } from '@nachtwacht/domain';
import type { z } from 'zod';
import type { KnownDevice } from './devices/known-device';
import type { HttpRequest, PollContext, RepositoryProgram } from './poll-context';

/** A text in both languages of the product. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

/** One watched aspect that a collector can report, with the policy it is judged by unless a person chose another. */
export interface Aspect {
  readonly label: Text;
  readonly policy: Policy;
  /** True for the aspect that says whether the connected system answers at all. At most one per collector. */
  readonly reach?: true;
  /** Which of the metrics to draw first. */
  readonly metrics?: Readonly<Record<string, { readonly label: Text; readonly unit: MetricUnit }>>;
  /** For aspects that change by hand or by a daily cycle: polls that must agree before a change is taken (default 3). */
  readonly attempts?: number;
}
export type MetricUnit = Unit;

/** What one poll fetched, as plain JSON-able data: the input of `map`, and what a recorded case holds. */
export type Answers = Readonly<Record<string, unknown>>;

export interface MapInput<A extends Answers, Settings> {
  readonly answers: A;
  readonly settings: Settings;
  /** Epoch milliseconds of the poll. */
  readonly now: number;
  /** What the previous `map` asked to remember (counters), null at first or when it grew too old. */
  readonly memory: unknown;
  /** Things of this connection that are looked after, by key, the archived ones not among them. Left out: not known. */
  readonly watched?: ReadonlyMap<string, KnownDevice> | undefined;
}

export interface Mapped {
  readonly report: PollReport;
  /** Small JSON (at most 32 kB) handed to the next `map` of this connection. */
  readonly memory?: unknown;
}

/**
 * One HTTP call that a collector may make. `path` is compared with the whole path (no query, after `..` was resolved);
 * a pattern must match from its first to its last character, anchored or not.
 */
export interface AllowedCall {
  readonly method: HttpRequest['method'];
  readonly path: string | RegExp;
}

/**
 * One way in which a collector may run a program. Compared argument by argument with all of them; a pattern must match
 * from its first to its last character, anchored or not.
 */
export interface AllowedProgram {
  readonly program: RepositoryProgram;
  readonly arguments: readonly (string | RegExp)[];
}

/**
 * The code for one kind of system. It reports and never judges: `poll` does input and output only and throws a
 * `PollFault`; `map` is pure. A collector holds no state between polls besides the memory it returns.
 */
export interface Collector<Settings = unknown, Credentials = unknown, A extends Answers = Answers> {
  /** The folder's name. */
  readonly id: string;
  readonly label: Text;
  readonly description: Text;
  /** What the connected system itself is, for the asset it becomes. */
  readonly assetKind: AssetKind;
  /** A flat zod object; every field bears `field()` meta: label, help, order, where it matters `target: true`. */
  readonly settings: z.ZodType<Settings>;
  /** A flat zod object of strings, null when the collector needs none. Write-only: sealed as soon as it is entered. */
  readonly credentials: z.ZodType<Credentials> | null;
  readonly intervalSeconds: { readonly default: number; readonly min: number; readonly max: number };
  readonly aspects: Readonly<Record<string, Aspect>>;
  /**
   * The policy of an aspect where it follows from the settings (a schedule agreed per job). Left out: the aspect's own.
   */
  policyOf?(settings: Settings, aspect: string): Policy;
  /** One total deadline for a whole poll, milliseconds. */
  readonly deadlineMs: number;
  /** True for a collector that is told by a push and has an address of ours to show instead of one to dial. */
  readonly push?: true;
  /** True for a pushed collector that is told by mail: its address is one for mails. */
  readonly mail?: true;
  /**
   * Everything it may ask by HTTP. Declare it where the system has calls that act (reboot, upgrade): any other
   * call then fails before anything is dialled. Left out: the settings alone say what is asked.
   */
  readonly calls?: readonly AllowedCall[];
  /** Every program it may run, each with its arguments. Left out: none. */
  readonly programs?: readonly AllowedProgram[];
  /** `memory` is what the previous `map` asked to remember: for asking less (an hourly list, a version), never for judging. */
  poll(context: PollContext, settings: Settings, credentials: Credentials, memory?: unknown): Promise<A>;
  map(input: MapInput<A, Settings>): Mapped;
  /** One line for lists, such as "https://www.example.nl". */
  addressOf(settings: Settings): string;
}

/** Keeps the types of settings, credentials and answers together; the registry sees them as unknown. */
export function defineCollector<Settings, Credentials, A extends Answers>(
  collector: Collector<Settings, Credentials, A>,
): Collector<Settings, Credentials, A> {
  return collector;
}

/** A collector of which only the registry knows the kind: its settings and answers are what its own schema and poll gave. */
export type AnyCollector = Collector;

/** Ends a poll with a classified fault. Anything else that is thrown is a defect of ours and becomes `bad-reply`. */
export class PollFault extends Error {
  constructor(
    readonly fault: Fault,
    options?: ErrorOptions,
  ) {
    super(fault.text, options);
    this.name = 'PollFault';
  }
}
