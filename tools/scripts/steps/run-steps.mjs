import { ensurePrograms } from './programs.mjs';

/**
 * A step says whether it held: `passed` and `failed` are counts, `detail` is printed in full when something failed,
 * `notes` always.
 * @typedef {{ passed: number, failed: number, detail?: string, summary?: string, notes?: string[] }} Result
 * @typedef {{ name: string, run: (programs: { missing: object[], strict: boolean }) => Promise<Result> }} Step
 */

/**
 * Runs stages one after another; the lanes of a stage beside each other; the steps of a lane in order.
 * @param {Step[][][]} stages
 * @param {string[]} names run these steps only; all when empty
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(stages, names = []) {
  const known = stages.flat(2).map((step) => step.name);
  const wrong = names.filter((name) => !known.includes(name));
  if (wrong.length > 0) {
    console.error(`No step is called ${wrong.join(', ')}. The steps are: ${known.join(', ')}.`);
    return 1;
  }
  const total = { passed: 0, failed: 0 };
  const programs = await ensurePrograms();
  const runStep = async (step) => {
    const started = performance.now();
    const result = await attempt(() => step.run(programs));
    total.passed += result.passed;
    total.failed += result.failed;
    report(step.name, result, performance.now() - started);
    return result;
  };
  for (const stage of stages) {
    const lanes = stage.map((lane) => lane.filter((step) => isWanted(step, names)));
    const results = await Promise.all(lanes.map((lane) => runLane(lane, runStep)));
    const [first] = results.flat();
    if (stage === stages[0] && first?.failed > 0) break;
  }
  const complete = total.failed === 0 && total.passed > 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return complete ? 0 : 1;
}

function isWanted(step, names) {
  return names.length === 0 || names.includes(step.name) || step.always === true;
}

async function runLane(lane, runStep) {
  const results = [];
  for (const step of lane) results.push(await runStep(step));
  return results;
}

async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return { passed: 0, failed: 1, detail: error.stack ?? String(error) };
  }
}

function report(name, result, milliseconds) {
  const mark = result.failed > 0 ? '✗' : result.passed > 0 ? '✓' : '-';
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(`${mark} ${name.padEnd(14)}${seconds.padStart(8)}  ${result.summary ?? ''}`.trimEnd());
  for (const note of result.notes ?? []) console.log(`  ${note}`);
  if (result.failed > 0 && result.detail) console.log(`\n${result.detail.trim()}\n`);
}
