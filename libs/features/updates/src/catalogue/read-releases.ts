import { ReleaseInput } from '@nachtwacht/contracts';
import { Refusal, remark } from '@nachtwacht/domain';
import { readCsvRecords } from '@nachtwacht/server-kit';

export interface ReadReleases {
  readonly releases: readonly ReleaseInput[];
  readonly errors: readonly {
    readonly line: number;
    readonly column: string | null;
    readonly message: string;
  }[];
}

/** Headers in English and Dutch, without case. */
const COLUMNS: Readonly<Record<string, keyof ReleaseInput>> = {
  vendor: 'vendor',
  merk: 'vendor',
  train: 'train',
  reeks: 'train',
  model: 'model',
  version: 'version',
  versie: 'version',
  released: 'releasedOn',
  uitgebracht: 'releasedOn',
  security: 'security',
  beveiliging: 'security',
  exploited: 'knownExploited',
  misbruikt: 'knownExploited',
  'end of life': 'endOfLife',
  'einde ondersteuning': 'endOfLife',
  withdrawn: 'withdrawn',
  ingetrokken: 'withdrawn',
  source: 'sourceUrl',
  bron: 'sourceUrl',
  note: 'note',
  opmerking: 'note',
};
const YES = new Set(['yes', 'ja', 'true', '1', 'x']);
const NO = new Set(['no', 'nee', 'false', '0']);
const MOST_ROWS = 5_000;

/**
 * Reads releases from CSV: comma, semicolon or tab, headers in English or Dutch. Lines that are wrong are named, the
 * others are kept.
 * @throws Refusal when nothing of the file can be used
 */
export function readReleases(csv: string): ReadReleases {
  const { records: rows, faults } = readCsvRecords(csv);
  if (faults.length > 0) throw unusable();
  const header = (rows[0]?.cells ?? []).map((name) => COLUMNS[name.trim().toLowerCase()]);
  if (!header.includes('vendor')) throw unusable();
  if (rows.length - 1 > MOST_ROWS)
    throw new Refusal('invalid', 'too-many-rows', remark('too-many-rows', { max: MOST_ROWS }));
  const releases: ReleaseInput[] = [];
  const errors: { line: number; column: string | null; message: string }[] = [];
  for (const { line, cells } of rows.slice(1)) {
    const read = ReleaseInput.safeParse(inputOf(header, cells));
    if (read.success) releases.push(read.data);
    else
      for (const issue of read.error.issues)
        errors.push({
          line,
          column: issue.path[0] === undefined ? null : String(issue.path[0]),
          message: remark('not-valid'),
        });
  }
  return { releases, errors };
}

function inputOf(
  header: readonly (keyof ReleaseInput | undefined)[],
  cells: readonly string[],
): Record<string, unknown> {
  const given = new Map<string, string>();
  for (const [index, name] of header.entries()) if (name) given.set(name, (cells[index] ?? '').trim());
  const text = (name: keyof ReleaseInput) => given.get(name) ?? '';
  const orNull = (name: keyof ReleaseInput) => (text(name) === '' ? null : text(name));
  return {
    vendor: text('vendor'),
    train: orNull('train'),
    model: text('model') === '' ? '*' : text('model'),
    version: orNull('version'),
    releasedOn: orNull('releasedOn'),
    security: truthOf(text('security')),
    knownExploited: truthOf(text('knownExploited')) ?? false,
    endOfLife: orNull('endOfLife'),
    withdrawn: truthOf(text('withdrawn')) ?? false,
    sourceUrl: text('sourceUrl'),
    note: text('note'),
  };
}

/** null for nothing; a word that is neither stays itself, so that it is named as an error. */
function truthOf(text: string): boolean | string | null {
  const word = text.toLowerCase();
  if (word === '') return null;
  if (YES.has(word)) return true;
  return NO.has(word) ? false : text;
}

function unusable(): Refusal {
  const message = remark('release-columns');
  return new Refusal('invalid', 'missing-columns', message, { csv: message });
}
