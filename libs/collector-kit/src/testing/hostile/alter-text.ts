import { HOSTILE_NUMBERS, HOSTILE_TEXTS, pickOf } from './values';

const MANY_LINES = 10_000;
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

type Alter = (text: string, pick: number) => unknown;

/** Ways in which a text of many lines (an exposition, a mail, a report) may come differently. */
const ALTERATIONS: readonly Alter[] = [
  (text, pick) => text.slice(0, pick % (text.length + 1)),
  (text, pick) => withLine(text, pick, () => []),
  (text, pick) => withLine(text, pick, (line) => [line, line]),
  (text, pick) => withLine(text, pick, (line) => [line.slice(0, line.length / 2)]),
  (text, pick) =>
    withLine(text, pick, (line) => [line.replace(NUMBER, String(pickOf(HOSTILE_NUMBERS, pick)))]),
  (text, pick) => withLine(text, pick, (line) => [line.replace(NUMBER, pickOf(HOSTILE_TEXTS, pick))]),
  (text, pick) => withLine(text, pick, (line) => [line.replace(/[a-z]+/i, pickOf(HOSTILE_TEXTS, pick))]),
  (text, pick) => withLine(text, pick, (line) => [line.replace(/["{}=:<>]/, '')]),
  (text, pick) => withLine(text, pick, (line) => [pickOf(HOSTILE_TEXTS, pick), line]),
  (text, pick) => withLine(text, pick, (line) => [line.toUpperCase()]),
  (text) => text.split('\n').toReversed().join('\n'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => `${text}\n${text}`,
  (text) => `<html><body>${text}</body></html>`,
];

export function alterText(text: string, how: number, pick: number): unknown {
  // Rare, for it is slow: a line that comes ten thousand times, each a little different.
  if (how % 400 === 7) return withLine(text, pick, (line) => copiesOf(line));
  return pickOf(ALTERATIONS, how)(text, pick);
}

function copiesOf(line: string): readonly string[] {
  return Array.from({ length: MANY_LINES }, (_, i) => line.replace(/(\w)(?=["\s=:}]|$)/, `$1${String(i)}`));
}

function withLine(text: string, pick: number, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const at = pick % lines.length;
  return lines.toSpliced(at, 1, ...change(lines[at] ?? '')).join('\n');
}
