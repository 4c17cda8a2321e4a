import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Recordings of real devices are not part of this repository (their licences differ): they lie beside it, or not at all. */
export const CAPTURES = join(import.meta.dirname, '../../../../../shared/captures');

export interface Captures {
  /** The text of one recording, by its path within the folder. */
  text(path: string): string;
  json(path: string): unknown;
}

/**
 * A suite that plays recordings of real devices. Without the recordings there is one test instead, which says so and
 * fails when NACHTWACHT_REQUIRE_CAPTURES is `true`: a suite that is not there must not look like one that passed.
 * @param folder within the captures, such as `network/unifi`
 */
export function describeCaptures(folder: string, suite: (captures: Captures) => void): void {
  const root = join(CAPTURES, folder);
  if (!existsSync(root)) {
    it(`plays no recordings of ${folder}: they are not beside the repository`, () => {
      expect(process.env['NACHTWACHT_REQUIRE_CAPTURES'], `${root} is missing`).not.toBe('true');
    });
    return;
  }
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  describe(`recordings of ${folder}`, () => {
    suite({ text, json: (path) => JSON.parse(text(path)) as unknown });
  });
}
