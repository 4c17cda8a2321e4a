import type { Family } from './sample';
import { Scanner, unescape } from './scanner';

const NOTHING: Family = { type: 'untyped', help: '', unit: '' };

/** True for `# EOF`, the end of OpenMetrics. */
export function isEndMarker(line: string): boolean {
  return /^# EOF[ \t]*$/.test(line);
}

/**
 * Adds what a `#` line says to the families. A line that is neither TYPE, HELP nor UNIT is a remark and says nothing.
 * Throws MalformedLine when it names no metric.
 */
export function readComment(line: string, families: Map<string, Family>, labelLength: number): void {
  const match = /^#[ \t]+(TYPE|HELP|UNIT)[ \t]/.exec(line);
  if (match === null) return;
  const scanner = new Scanner(line, match[0].length, line.length).skipBlanks();
  const name = scanner.peek() === '"' ? scanner.quoted(labelLength) : scanner.name(true);
  const text = scanner.skipBlanks().rest();
  const family = families.get(name) ?? NOTHING;
  if (match[1] === 'HELP') families.set(name, { ...family, help: unescape(text, false) });
  else if (match[1] === 'TYPE') families.set(name, { ...family, type: text.trim() });
  else families.set(name, { ...family, unit: text.trim() });
}
