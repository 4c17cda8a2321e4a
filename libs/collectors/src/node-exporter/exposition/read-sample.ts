import { NUMBER_LENGTH, readNumber, readTimestamp } from './numbers';
import type { Exemplar, Format, Limits, Sample } from './sample';
import { malformed, type Scanner } from './scanner';

interface Braces {
  /** The quoted metric name of the UTF-8 syntax `{"my.name",l="v"}`, null when it stood before the braces. */
  readonly name: string | null;
  readonly labels: ReadonlyMap<string, string>;
}

const NO_LABELS: ReadonlyMap<string, string> = new Map();

/** Reads what follows the metric name (null: the name is quoted, within the braces). */
export function readSample(scanner: Scanner, name: string | null, format: Format, limits: Limits): Sample {
  scanner.skipBlanks();
  const braces = scanner.peek() === '{' ? readBraces(scanner, limits) : { name: null, labels: NO_LABELS };
  const full = name ?? braces.name;
  if (full === null || (name !== null && braces.name !== null)) malformed();
  const value = readNumber(scanner.skipBlanks().word(NUMBER_LENGTH));
  const timestampMs = readOptionalTimestamp(scanner, format);
  const exemplar = format === 'openmetrics' ? readExemplar(scanner, limits) : null;
  if (!scanner.skipBlanks().atEnd) malformed();
  return { name: full, labels: braces.labels, value, timestampMs, exemplar };
}

/** `{a="b", "c.d"="e",}`: blanks are free and a comma may close the list. */
function readBraces(scanner: Scanner, limits: Limits): Braces {
  scanner.expect('{');
  const labels = new Map<string, string>();
  let name: string | null = null;
  while (!scanner.skipBlanks().take('}')) {
    const isQuoted = scanner.peek() === '"';
    const key = isQuoted ? scanner.quoted(limits.labelLength) : scanner.name(false);
    if (scanner.skipBlanks().take('=')) {
      const value = scanner.skipBlanks().quoted(limits.labelLength);
      if (labels.has(key) || labels.size >= limits.labels) malformed();
      labels.set(key, value);
    } else {
      if (!isQuoted || name !== null || labels.size > 0) malformed();
      name = key;
    }
    if (!scanner.skipBlanks().take(',') && scanner.peek() !== '}') malformed();
  }
  return { name, labels };
}

function readOptionalTimestamp(scanner: Scanner, format: Format): number | null {
  if (scanner.skipBlanks().atEnd || scanner.peek() === '#') return null;
  return readTimestamp(scanner.word(NUMBER_LENGTH), format);
}

/** `# {trace_id="x"} 0.5 1600000000.5` after a sample. */
function readExemplar(scanner: Scanner, limits: Limits): Exemplar | null {
  if (!scanner.skipBlanks().take('#')) return null;
  scanner.skipBlanks();
  const { name, labels } = readBraces(scanner, limits);
  if (name !== null) malformed();
  const value = readNumber(scanner.skipBlanks().word(NUMBER_LENGTH));
  return { labels, value, timestampMs: readOptionalTimestamp(scanner, 'openmetrics') };
}
