import type { Device } from '../answers';
import { ABOUT, DATA_SOURCES, FIELDS, LEGACY_SOURCES, TOTAL } from '../columns';

/** One data source of one device: what backs up, fails and is restored by itself. */
export interface Job {
  /** Stable for ever: the device's id and the code of the source. */
  readonly key: string;
  readonly source: string;
  readonly told: SourceColumns;
}

export type SourceColumns = Readonly<Record<keyof typeof FIELDS, string | undefined>>;

/**
 * The jobs of a device: each source that is active or tells of a session. The total of all sources stands in only where
 * none of them tells.
 */
export function jobsOf({ id, columns }: Device, withLegacy: boolean): readonly Job[] {
  const job = (source: string): Job => ({ key: `${id}/${source}`, source, told: toldOf(columns, source) });
  const telling = Object.keys(DATA_SOURCES).filter((source) => columns.has(`${source}${FIELDS.status}`));
  const isTotalTold = columns.has(`${TOTAL}${FIELDS.status}`);
  if (telling.length === 0 && isTotalTold) return [job(TOTAL)];
  const active = activeIn(columns.get(ABOUT.sources) ?? '').filter(
    (source) => withLegacy || !LEGACY_SOURCES.includes(source),
  );
  return [...new Set([...telling, ...active])].toSorted().map(job);
}

/** Documented as "D1,D2" and shown as "D01D02": every code in it, the total left out. */
function activeIn(text: string): readonly string[] {
  const codes = text.slice(0, 500).match(/D\d{1,2}/g) ?? [];
  return codes.map((code) => `D${code.slice(1).padStart(2, '0')}`).filter((code) => code !== TOTAL);
}

function toldOf(columns: ReadonlyMap<string, string>, source: string): SourceColumns {
  const of = (field: string) => columns.get(`${source}${field}`);
  return {
    status: of(FIELDS.status),
    files: of(FIELDS.files),
    processed: of(FIELDS.processed),
    sent: of(FIELDS.sent),
    errors: of(FIELDS.errors),
    duration: of(FIELDS.duration),
    session: of(FIELDS.session),
    completedStatus: of(FIELDS.completedStatus),
    completed: of(FIELDS.completed),
  };
}

export function sourceName(source: string): string {
  if (source === TOTAL) return 'Total';
  return Object.hasOwn(DATA_SOURCES, source) ? (DATA_SOURCES[source] ?? source) : source;
}
