import { describe, expect, it } from 'vitest';
import { judge } from './suite-step.mjs';

interface Counts {
  readonly passed?: number;
  readonly failed?: number;
  readonly pending?: number;
  readonly files?: readonly { status: string; tests: readonly string[] }[];
}

function report({ passed = 0, failed = 0, pending = 0, files = [] }: Counts) {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  };
}

const good = { status: 'passed', tests: ['passed'] };
const unreadable = { status: 'failed', tests: [] };
const brokenSetUp = { status: 'failed', tests: ['skipped', 'skipped'] };
const withOneFailure = { status: 'failed', tests: ['passed', 'failed'] };

const STRICT = true;

describe('what a suite counts', () => {
  it.each([
    ['every test', report({ passed: 3, files: [good] }), 0, false, 3, 0],
    ['every failed test, once', report({ passed: 1, failed: 1, files: [withOneFailure] }), 1, false, 1, 1],
    [
      'a file that cannot be loaded as a failure',
      report({ passed: 1, files: [good, unreadable] }),
      1,
      false,
      1,
      1,
    ],
    [
      'a set-up that broke as one failure',
      report({ passed: 1, pending: 2, files: [brokenSetUp] }),
      1,
      STRICT,
      1,
      1,
    ],
    ['an error outside any test as a failure', report({ passed: 1, files: [good] }), 1, false, 1, 1],
    ['a suite without tests as a failure', report({}), 0, false, 0, 1],
    ['a suite of which nothing ran as a failure', report({ pending: 4 }), 0, false, 0, 1],
    ['a test that was left out as nothing', report({ passed: 1, pending: 2 }), 0, false, 1, 0],
    [
      'a test that was left out as a failure where that is asked',
      report({ passed: 1, pending: 2 }),
      0,
      STRICT,
      1,
      2,
    ],
    ['a run without a report as a failure', null, 1, false, 0, 1],
  ])('is %s', (_rule, given, code, strict, passed, failed) => {
    expect(judge(given, code, 'what the run said', strict)).toMatchObject({ passed, failed });
  });

  it('names the tests that were left out', () => {
    expect(judge(report({ passed: 1, pending: 2, files: [good] }), 0, '').summary).toContain('2 left out');
  });

  it('shows what the run said when something failed', () => {
    expect(judge(report({}), 0, 'what the run said').detail).toBe('what the run said');
  });

  describe('of tests that held at the second attempt', () => {
    const held = (times: number) => ({
      ...report({ passed: times }),
      testResults: Array.from({ length: times }, (_, index) => ({
        status: 'passed',
        assertionResults: [
          {
            status: 'passed',
            fullName: `test ${String(index)}`,
            failureMessages: ['too late\n    at a line'],
          },
        ],
      })),
    });

    it('each is named with its complaint', () => {
      expect(judge(held(2), 0, '')).toMatchObject({
        passed: 2,
        failed: 0,
        notes: [
          'held at the second attempt only: test 0 - too late',
          'held at the second attempt only: test 1 - too late',
        ],
      });
    });

    it('more than three are failures', () => {
      expect(judge(held(3), 0, '')).toMatchObject({ passed: 3, failed: 0 });
      expect(judge(held(4), 0, '')).toMatchObject({ failed: 4 });
    });
  });
});
