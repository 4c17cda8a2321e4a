import { HOSTILE_STRINGS } from '@nachtwacht/testing/programs';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { printable } from './logger';

it('prints whatever a device said as one line of JSON that no terminal obeys', () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(printable(line)) });
  for (const { text } of HOSTILE_STRINGS) log.warn({ text, err: new Error(text) }, text);
  for (const [index, line] of lines.entries()) {
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
    expect(line.endsWith('}\n')).toBe(true);
    const said = JSON.parse(line) as { text: string };
    expect(said.text).toBe(HOSTILE_STRINGS[index]?.text);
  }
  expect(lines).toHaveLength(HOSTILE_STRINGS.length);
});
