import { describe, expect, it } from 'vitest';
import { PUSH_PROGRAMS, pushExample } from './push-examples';

const ADDRESS = 'https://watch.example.nl/push/abc';

describe('examples of how a job reports', () => {
  it.each(PUSH_PROGRAMS)('%s reports to the address it was given', (program) => {
    expect(pushExample(program, ADDRESS)).toContain(ADDRESS);
  });

  it.each(['curl', 'restic', 'borg'] as const)(
    '%s sends the exit code of the job, not of curl',
    (program) => {
      const lines = pushExample(program, ADDRESS).split('\n');
      expect(lines.findIndex((line) => line.endsWith('code=$?'))).toBe(lines.length - 2);
      expect(lines.at(-1)).toContain('"$ADDRESS/$code"');
    },
  );
});
