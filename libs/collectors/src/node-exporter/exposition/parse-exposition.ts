import { isEndMarker, readComment } from './read-comment';
import { readSample } from './read-sample';
import {
  DEFAULT_LIMITS,
  type Exposition,
  type Family,
  type Format,
  type Limits,
  type Sample,
} from './sample';
import { malformed, MalformedLine, Scanner } from './scanner';

export interface ParseOptions {
  readonly format: Format;
  /** Names of the metrics to keep; everything else is passed over unread, families included. Left out: all. */
  readonly keep?: ReadonlySet<string>;
  readonly limits?: Limits;
}

/**
 * Reads an exposition, from a device and therefore hostile: never throws, takes linear time. A line that follows
 * no rule is counted and left out, so that one broken text file does not blind a whole server.
 */
export function parseExposition(text: string, options: ParseOptions): Exposition {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const found: Found = { samples: [], families: new Map() };
  let leftOut = 0;
  let ended = false;

  // A byte order mark is no part of the first name: some exporters on Windows write one.
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (!ended && found.samples.length < limits.samples && leftOut < limits.malformed) {
    const feed = text.indexOf('\n', start);
    if (feed === -1) break;
    const end = feed > start && text[feed - 1] === '\r' ? feed - 1 : feed;
    try {
      if (end - start > limits.lineLength) malformed();
      ended = readLine(new Scanner(text, start, end), options, limits, found) === 'end';
    } catch (error) {
      if (!(error instanceof MalformedLine)) throw error;
      leftOut++;
    }
    start = feed + 1;
  }

  const rest = text.slice(start).trim();
  // The end marker may lack its line feed; anything behind it has no business there.
  if (ended && rest !== '') leftOut++;
  const complete = options.format === 'openmetrics' ? ended || isEndMarker(rest) : rest === '';
  return { ...found, malformed: leftOut, complete };
}

interface Found {
  readonly samples: Sample[];
  readonly families: Map<string, Family>;
}

function readLine(
  scanner: Scanner,
  { format, keep }: ParseOptions,
  limits: Limits,
  found: Found,
): 'more' | 'end' {
  if (scanner.skipBlanks().atEnd) return 'more';
  const first = scanner.peek();
  if (first === '#') {
    const comment = scanner.rest();
    if (format === 'openmetrics' && isEndMarker(comment)) return 'end';
    if (keep === undefined) readComment(comment, found.families, limits.labelLength);
    return 'more';
  }
  const name = first === '{' ? null : scanner.name(true);
  if (name !== null && keep?.has(name) === false) return 'more';
  const sample = readSample(scanner, name, format, limits);
  if (keep === undefined || keep.has(sample.name)) found.samples.push(sample);
  return 'more';
}
