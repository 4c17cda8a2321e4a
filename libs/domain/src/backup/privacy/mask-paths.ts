import {
  BARE_FILE,
  EXTENSION,
  isDocument,
  NAME_BEFORE,
  NO_PATH,
  SENTENCE_GOES_ON,
  SENTENCE_MAY_GO_ON,
} from './path-words';

/** Stands where a path stood. */
export const MASKED = '[…]';

// Without the flag i, in which every letter would pass for a capital.
const ROOTS = String.raw`[A-Za-z]:[\\/]|\\\\(?:[?.]\\)?(?:[A-Za-z]:\\)?|(?:~|\.{1,2})?\/{1,2}|\.{1,2}\\`;
const SCHEME = String.raw`[A-Za-z][A-Za-z\d+.-]*:\/\/`;
const START = new RegExp(
  [
    String.raw`(?<done>(?:${ROOTS}|${SCHEME}[^\s\/\\\[]*\/?)?\[…\])`,
    String.raw`(?<![\p{L}\p{N}])(?<scheme>${SCHEME})(?<host>[^\s\/\\?#"'<>]*)`,
    String.raw`(?<![\p{L}\p{N}.…\]])(?<root>${ROOTS})(?=[^\s"'<>|*?]|$)`,
    // A path without a beginning: from the word that holds its first separator, and the name that word may end.
    String.raw`(?<![\p{L}\p{N}])(?<relative>${NAME_BEFORE}[^\s"'“”‘’«»<>|*?():=\\/]+[\\/](?=\S))`,
  ].join('|'),
  'gu',
);
/** Schemes that open files: their paths may hold spaces. */
const FILE_SCHEME = /^(?:file|smb|cifs|nfs|afp|ftp|sftp|dav|davs):/i;

/** No path goes past these: what no name holds, the end of a clause, and the beginning of another path. */
const END =
  /["<>|*?\r\n\t“”«»]|[:;](?=\s|$)|[\s,;](?=[a-z]:[\\/]|\\\\\S|(?:~|\.{1,2})?\/[^\s/]|[a-z][a-z\d+.-]*:\/\/)/iu;

/** Holds no spaces; what ends a clause behind it is not its own. */
const ADDRESS = /^[^\s"<>]*?(?=[:;,.)'!]*(?:[\s"<>]|$))/;

const QUOTED = [
  /"([^"]+)"/gu,
  /“([^”]+)”/gu,
  /«([^»]+)»/gu,
  /`([^`]+)`/gu,
  /‘(.+?)’(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])'(.+?)'(?![\p{L}\p{N}])/gu,
];
const ENDS_LIKE_A_FILE = /\.(?=\d*\p{L})[\p{L}\d]{1,5}$/u;
const SENTENCE_WITH_A_PATH = new RegExp(String.raw`\s(?:${ROOTS}|${SCHEME})(?=\S)`, 'u');

/**
 * One line of text of a source without the paths and file names in it, which may name a patient; what went wrong
 * stays. Drives, schemes and hosts stay too. Where nobody can tell where a path ends, more is masked rather than less.
 */
export function maskPaths(line: string): string {
  const unquoted = QUOTED.reduce(
    (text, quoted) =>
      text.replace(quoted, (whole: string, inner: string) => whole.replace(inner, () => maskQuoted(inner))),
    line,
  );
  return maskUnquoted(unquoted).replace(BARE_FILE, (name, extension: string) =>
    isDocument(extension) ? MASKED : name,
  );
}

function maskQuoted(inner: string): string {
  if (SENTENCE_WITH_A_PATH.test(inner)) return inner;
  const isName = /[\\/]/.test(withoutNoPaths(inner)) || ENDS_LIKE_A_FILE.test(inner.trim());
  return isName && inner !== MASKED ? MASKED : inner;
}

function maskUnquoted(text: string): string {
  const readable = withoutNoPaths(text);
  let masked = '';
  let at = 0;
  START.lastIndex = 0;
  for (let match = START.exec(readable); match !== null; match = START.exec(readable)) {
    const { root, scheme, host } = match.groups ?? {};
    const from = match.index + (match.groups?.['relative'] === undefined ? match[0].length : 0);
    const isDone = match.groups?.['done'] !== undefined;
    const end = isDone ? from : endOf(readable, from, scheme);
    const shown = isDone ? match[0] : shownOf(root, scheme, host);
    masked += text.slice(at, match.index) + shown + (end > from ? MASKED : '');
    at = end;
    START.lastIndex = Math.max(end, match.index + 1);
  }
  return masked + text.slice(at);
}

/** What of its beginning may be seen: the drive, or the host without who signed in there. */
function shownOf(root: string | undefined, scheme: string | undefined, host: string | undefined): string {
  if (scheme === undefined) return root?.startsWith('\\\\') === true ? '\\\\' : (root ?? '');
  if (FILE_SCHEME.test(scheme) || host === undefined || host === '') return scheme;
  return `${scheme}${host.replace(/^.*@/, '')}/`;
}

/** Where the path that goes on at `from` ends. */
function endOf(text: string, from: number, scheme: string | undefined): number {
  const rest = text.slice(from);
  if (scheme !== undefined && !FILE_SCHEME.test(scheme)) return from + (ADDRESS.exec(rest)?.[0].length ?? 0);
  const clause = before(before(rest, END), SENTENCE_GOES_ON);
  const lastSeparator = Array.from(clause.matchAll(/[\\/](?=[^\s])/g)).at(-1)?.index ?? -1;
  const name = clause.slice(lastSeparator + 1);
  return from + lastSeparator + 1 + nameLength(name);
}

/** How much of the text behind the last separator is still the name. */
function nameLength(name: string): number {
  const extension = EXTENSION.exec(name);
  if (extension) return extension.index + extension[0].length;
  const folder = /^[^\s]*[\\/](?=\s|$)/.exec(name);
  if (folder) return folder[0].length;
  return before(name, SENTENCE_MAY_GO_ON).replace(/[\s.,)\]}'’!]+$/u, '').length;
}

function before(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}

/** Blanks out, at their places, the words with slashes that are no path. */
function withoutNoPaths(text: string): string {
  return text.replace(NO_PATH, (word) => 'x'.repeat(word.length));
}
