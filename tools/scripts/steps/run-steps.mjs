import { ensurePrograms } from './programs.mjs';

/**
 * A step says whether it held: `passed` and `failed` are counts, `detail` is printed in full when something failed,
 * `notes` always.
 * @typedef {{ passed: number, failed: number, detail?: string, summary?: string, notes?: string[] }} Result
 * A step marked `always` runs whichever steps were chosen; `needsPrograms` has missing programs installed beforehand.
 * @typedef {{ missing: object[], strict: boolean }} Programs
 * @typedef {{ name: string, run: (programs: Programs) => Promise<Result>, always?: boolean, needsPrograms?: boolean }} Step
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
  const chosen = choose(stages, names);
  const all = chosen.flat(2);
  const programs = all.some((step) => step.needsPrograms)
    ? await ensurePrograms()
    : { missing: [], strict: false };

  const total = { passed: 0, failed: 0 };
  const runStep = async (step) => {
    const started = performance.now();
    const result = await attempt(() => step.run(programs));
    total.passed += result.passed;
    total.failed += result.failed;
    report(step.name, result, performance.now() - started);
  };
  for (const [index, stage] of chosen.entries()) {
    await Promise.all(stage.map((lane) => runLane(lane, runStep)));
    // The first stage makes what all others rest on: without it they would only repeat its failure.
    if (index === 0 && total.failed > 0) break;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function choose(stages, names) {
  const isChosen = (step) => names.length === 0 || names.includes(step.name) || step.always === true;
  return stages.map((stage) => stage.map((lane) => lane.filter(isChosen)));
}

async function runLane(lane, runStep) {
  for (const step of lane) await runStep(step);
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
