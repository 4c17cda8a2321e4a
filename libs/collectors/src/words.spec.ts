import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  LANGUAGES,
  judge,
  reasonText,
  stateText,
  type Observation,
  type PollReport,
} from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { COLLECTORS } from './registry';

/** [collector, aspect, word] of every state that a policy knows. */
const listed = COLLECTORS.flatMap(({ id, aspects }) =>
  Object.entries(aspects).flatMap(([name, { policy }]) =>
    policy.kind === 'state'
      ? [...policy.ok, ...policy.warning, ...policy.critical].map((word) => [id, name, word] as const)
      : [],
  ),
);

/** Words that stand for "not known", which no policy lists. */
const UNLISTED = ['unknown', 'not-told', 'not-read', 'stale', 'unmonitored', 'pending', 'UNTRUSTED'];

/** What each recorded case reports, without those that hold a word that nobody knows. */
const recorded = COLLECTORS.flatMap(({ id }) => {
  const folder = join(import.meta.dirname, id, 'cases');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [id, name, new Set(readdirSync(join(folder, name)))] as const)
    .filter(([, , files]) => files.has('expected.json') && !files.has('unknown.txt'))
    .map(([, name]) => [id, name, reportOf(join(folder, name, 'expected.json'))] as const);
});

describe('what collectors report reads as a person says it, in every language', () => {
  it.each(listed)('%s, %s: %s', (_id, _aspect, word) => {
    for (const language of LANGUAGES) {
      const text = reasonText({ code: 'state', params: { value: word } }, language);
      expect(text).toBe(stateText(word, language));
      expect(text).not.toMatch(/[‘“_]|undefined/);
    }
  });

  it.each(UNLISTED)('a word for what is not known: %s', (word) => {
    for (const language of LANGUAGES)
      expect(reasonText({ code: 'unrecognised', params: { value: word } }, language)).toBe(
        stateText(word, language),
      );
  });

  it.each(recorded)('%s, case %s', (id, _name, report) => {
    const aspects = COLLECTORS.find((collector) => collector.id === id)?.aspects ?? {};
    for (const { aspect, reading } of report) {
      const policy = aspects[aspect]?.policy;
      if (!policy || reading.kind !== 'state') continue;
      const { reason } = judge(reading, policy, { now: 0 });
      for (const language of LANGUAGES) expect(reasonText(reason, language)).not.toMatch(/[‘“_]/);
    }
  });
});

function reportOf(file: string): readonly Observation[] {
  const { observations } = JSON.parse(readFileSync(file, 'utf8')) as Partial<PollReport>;
  return observations ?? [];
}
