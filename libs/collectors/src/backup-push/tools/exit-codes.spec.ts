import type { EndOutcome, Tool } from '@nachtwacht/collector-kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exitOutcome } from './exit-codes';

const RULES: readonly (readonly [string, Tool, number, EndOutcome])[] = [
  ['restic: a source file could not be read, the snapshot was made', 'restic', 3, 'warning'],
  ['restic: fatal', 'restic', 1, 'failed'],
  ['restic: no repository (0.17)', 'restic', 10, 'failed'],
  ['restic: locked (0.17)', 'restic', 11, 'failed'],
  ['restic: wrong password (0.17)', 'restic', 12, 'failed'],
  ['restic: interrupted', 'restic', 130, 'failed'],
  ['restic: a code of a later version', 'restic', 42, 'failed'],
  ['borg: warning', 'borg', 1, 'warning'],
  ['borg: error', 'borg', 2, 'failed'],
  ['borg: a modern error code', 'borg', 13, 'failed'],
  ['borg: a modern warning code', 'borg', 107, 'warning'],
  ['borg: killed', 'borg', 137, 'failed'],
  ['duplicati: nothing changed', 'duplicati', 1, 'success'],
  ['duplicati: warnings', 'duplicati', 2, 'warning'],
  ['duplicati: did not finish', 'duplicati', 50, 'warning'],
  ['duplicati: error', 'duplicati', 100, 'failed'],
  ['a script: any code', 'plain', 1, 'failed'],
  ['a script: 3 means nothing there', 'plain', 3, 'failed'],
];
it.each(RULES)('%s', (_rule, tool, code, outcome) => {
  expect(exitOutcome(tool, code)).toBe(outcome);
});

it("calls nothing but 0 (and Duplicati's 1) a success", () => {
  const tools = fc.constantFrom<Tool>('restic', 'borg', 'duplicati', 'plain');
  fc.assert(
    fc.property(tools, fc.integer({ min: 0, max: 255 }), (tool, code) => {
      const good = code === 0 || (tool === 'duplicati' && code === 1);
      expect(exitOutcome(tool, code) === 'success').toBe(good);
    }),
  );
});
