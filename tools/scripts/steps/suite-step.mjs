import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { specsOf, specsThatNeed } from './programs.mjs';

/** A busy machine may spoil a journey or two; more than that is a race of ours. */
const UNSTEADY_AT_MOST = 3;

/** A step that is one project of vitest.config.ts and counts every test of it. */
export function suite(project, { minutes = 5 } = {}) {
  return {
    name: project,
    needsPrograms: true,
    run: (programs) => runSuite(project, minutes, programs),
  };
}

async function runSuite(project, minutes, { missing, strict }) {
  const withheld = missing
    .map((program) => ({ program, specs: specsThatNeed(program, project) }))
    .filter(({ specs }) => specs.length > 0);
  const excluded = [...new Set(withheld.flatMap(({ specs }) => specs))];
  const nothingLeft = excluded.length > 0 && excluded.length === specsOf(project).length;
  const result = nothingLeft
    ? { passed: 0, failed: 0, summary: 'not run' }
    : await runSpecs(project, minutes, excluded, strict);
  return withNotes(result, withheld, strict);
}

async function runSpecs(project, minutes, excluded, strict) {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-report-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await runCommand('vitest', ['run', '--project', project, ...reporters], {
      minutes,
      env: { WITHHELD_SPECS: excluded.join(',') },
    });
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    return judge(report, code, output, strict);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Counts a report of Vitest. Three things that Vitest itself does not count are failures too: a file that could not be
 * read, an error outside any test, and a suite without a single test. `strict` adds each test that was left out. Tests
 * that held at the second attempt only are named, and more than a few of them are failures.
 */
export function judge(report, code, output, strict = false) {
  if (report === null) return { passed: 0, failed: 1, summary: 'the run broke off', detail: output };
  const passed = report.numPassedTests;
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const left = report.numPendingTests + report.numTodoTests;
  let failed = report.numFailedTests + unread;
  if (failed === 0 && (passed === 0 || code !== 0)) failed = 1;
  if (failed === 0 && strict) failed = left;
  const unsteady = unsteadyOf(report);
  if (failed === 0 && unsteady.length > UNSTEADY_AT_MOST) failed = unsteady.length;
  const summary = `${passed} of ${passed + failed} tests in ${report.testResults.length} files`;
  return {
    passed,
    failed,
    summary: left > 0 ? `${summary}, ${left} left out` : summary,
    detail: output,
    notes: unsteady.map(({ name, reason }) => `held at the second attempt only: ${name} - ${reason}`),
  };
}

/** A test that passed and yet has a complaint was run again. */
function unsteadyOf(report) {
  return report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'passed' && test.failureMessages?.length > 0)
      .map((test) => ({ name: test.fullName, reason: test.failureMessages[0].split('\n')[0].slice(0, 200) })),
  );
}

/** Says what was not run and why; where nothing may be left out, each reason is a failure. */
function withNotes(result, withheld, strict) {
  const notes = withheld.map(
    ({ program, specs }) => `${strict ? 'missing' : 'not run'}: ${specs.join(', ')} - ${program.reason}`,
  );
  return {
    ...result,
    failed: result.failed + (strict ? withheld.length : 0),
    notes: [...notes, ...(result.notes ?? [])],
  };
}
