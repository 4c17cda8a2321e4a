import { expect, test } from 'vitest';
import { Refusal } from '../refusal/refusal';
import {
  assertMayCheck,
  assertMayCorrect,
  assertMayPublish,
  assertMayRedraft,
  type MovableReport,
} from './may-move';

const DRAFT: MovableReport = { state: 'draft', isBuilt: true, madeBy: null, checkedBy: null };
const CHECKED = { ...DRAFT, state: 'checked', checkedBy: 'a' };
const PUBLISHED = { ...CHECKED, state: 'published' };

test.each<[string, () => void, string | null]>([
  ['anybody checks what the product made', () => assertMayCheck(DRAFT, 'a'), null],
  [
    'nobody checks what he made',
    () => assertMayCheck({ ...DRAFT, madeBy: 'a' }, 'a'),
    'report-second-person',
  ],
  ['another checks it', () => assertMayCheck({ ...DRAFT, madeBy: 'a' }, 'b'), null],
  [
    'nobody checks what is not there yet',
    () => assertMayCheck({ ...DRAFT, isBuilt: false }, 'a'),
    'report-unbuilt',
  ],
  ['nothing is checked twice', () => assertMayCheck(CHECKED, 'b'), 'report-no-draft'],
  ['a draft is not published', () => assertMayPublish(DRAFT, 'a'), 'report-unchecked'],
  ['nobody publishes what he checked', () => assertMayPublish(CHECKED, 'a'), 'report-second-person'],
  ['another publishes it', () => assertMayPublish(CHECKED, 'b'), null],
  ['what is out is not made anew', () => assertMayRedraft(PUBLISHED), 'report-published'],
  ['what was checked may be made anew', () => assertMayRedraft(CHECKED), null],
  ['what is out is corrected', () => assertMayCorrect(PUBLISHED), null],
  ['a draft is not corrected', () => assertMayCorrect(DRAFT), 'report-open'],
])('%s', (_rule, move, refused) => {
  let code: string | null = null;
  try {
    move();
  } catch (error) {
    code = error instanceof Refusal ? error.code : 'other';
  }
  expect(code).toBe(refused);
});
