/** One line of an exposition. A Map, because label names come from a device and may be `__proto__`. */
export interface Sample {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  /** NaN and both infinities are values of the format. */
  readonly value: number;
  /** Epoch milliseconds, null when the line bears none. */
  readonly timestampMs: number | null;
  readonly exemplar: Exemplar | null;
}

export interface Exemplar {
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
  readonly timestampMs: number | null;
}

/** What `# TYPE`, `# HELP` and `# UNIT` say of a family. */
export interface Family {
  readonly type: string;
  readonly help: string;
  readonly unit: string;
}

/**
 * `text` is the Prometheus text format 0.0.4 (timestamps in milliseconds), `openmetrics` is OpenMetrics 1.0
 * (timestamps in seconds, exemplars, ends with `# EOF`).
 */
export type Format = 'text' | 'openmetrics';

export interface Limits {
  /** Samples kept; lines that are not kept do not count. */
  readonly samples: number;
  /** Lines that follow no rule: past this it is no exposition, and each costs more than a good one. */
  readonly malformed: number;
  /** Characters of one line. */
  readonly lineLength: number;
  /** Labels of one sample. */
  readonly labels: number;
  /** Characters of one label name or value as it is written, escapes included. */
  readonly labelLength: number;
}

export const DEFAULT_LIMITS: Limits = {
  samples: 50_000,
  malformed: 10_000,
  lineLength: 16_384,
  labels: 64,
  labelLength: 4_096,
};

export interface Exposition {
  readonly samples: readonly Sample[];
  readonly families: ReadonlyMap<string, Family>;
  /** Lines that follow no rule of the format or pass a limit; they were left out. */
  readonly malformed: number;
  /**
   * False when the end is missing: the last line has no line feed, OpenMetrics has no `# EOF`,
   * or samples or broken lines reached their limit.
   * A half line is left out, because half a number is a wrong number.
   */
  readonly complete: boolean;
}
