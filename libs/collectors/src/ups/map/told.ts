/** What a UPS told in one of its ways; null or empty for what that way did not tell. Words as in `UPS_ASPECTS`. */
export interface Told {
  readonly vendor: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  /** Of the UPS itself. */
  readonly version: string | null;
  /** Of its network card: the one with a web page and passwords, which is what gets updates. */
  readonly card: { readonly model: string | null; readonly version: string } | null;
  readonly output: Word | null;
  readonly battery: Word | null;
  readonly health: Word | null;
  readonly selfTest: Word | null;
  readonly chargePercent: number | null;
  readonly runtimeSeconds: number | null;
  readonly loadPercent: number | null;
  readonly temperatures: readonly Named[];
  /** By phase. */
  readonly inputVolts: readonly Named[];
  /** True when the card says that it has lost its UPS: what it tells of it then is old. */
  readonly hasLostUps: boolean;
}

export interface Word {
  readonly word: string;
  readonly details: readonly string[];
}

export interface Named {
  /** '' where there is one. */
  readonly name: string;
  readonly value: number;
}

export const NOTHING: Told = {
  vendor: null,
  model: null,
  serial: null,
  version: null,
  card: null,
  output: null,
  battery: null,
  health: null,
  selfTest: null,
  chargePercent: null,
  runtimeSeconds: null,
  loadPercent: null,
  temperatures: [],
  inputVolts: [],
  hasLostUps: false,
};

/** The rows of a table of phases: named by their number where there are several. */
export function byPhase(
  rows: readonly { readonly index: string; readonly value: number | null }[],
): readonly Named[] {
  const told = rows.filter((row): row is { index: string; value: number } => row.value !== null);
  return told.map(({ index, value }) => ({ name: told.length === 1 ? '' : `L${index}`, value }));
}

/** What is told in several ways counts as the first of them tells it. */
export function firstTold(ways: readonly Told[]): Told {
  const first = <K extends keyof Told>(key: K): Told[K] =>
    (ways.find((way) => isTold(way[key])) ?? NOTHING)[key];
  return {
    vendor: first('vendor'),
    model: first('model'),
    serial: first('serial'),
    version: first('version'),
    card: first('card'),
    output: first('output'),
    battery: first('battery'),
    health: first('health'),
    selfTest: first('selfTest'),
    chargePercent: first('chargePercent'),
    runtimeSeconds: first('runtimeSeconds'),
    loadPercent: first('loadPercent'),
    temperatures: first('temperatures'),
    inputVolts: first('inputVolts'),
    hasLostUps: first('hasLostUps'),
  };
}

export function tellsAnything(told: Told): boolean {
  return Object.values(told).some(isTold);
}

function isTold(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
}
