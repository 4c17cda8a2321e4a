import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isKnownProblem } from './problem-texts';

const REFUSALS = '../../../../../libs/features/identity/src/openid/openid-refusal.ts';
const source = readFileSync(join(import.meta.dirname, REFUSALS), 'utf8');
const codes = [...source.matchAll(/^ {2}'([a-z-]+)': \[/gm)].map(([, code = '']) => code);

it('every reason not to come in by another service has a sentence', () => {
  expect(codes).toEqual(expect.arrayContaining(['openid-denied', 'openid-not-linked', 'invitation-over']));
  // What is not served at all is worded by that.
  expect(codes.filter((code) => code !== 'not-found' && !isKnownProblem(code))).toEqual([]);
});
