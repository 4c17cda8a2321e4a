import { isRestated, isSteady, type PollResult, type WriteSummary } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { addChecks } from './add-checks';
import { endLeases, giveBack } from './claim';
import { finishPolls } from './finish-polls';
import { writeAnswers } from './write-answers';
import { writeFound } from './write-found';
import { writeIdentities } from './write-identities';
import { writeNotices } from './write-notices';
import { writeRuns } from './write-runs';
import { writeSamples } from './write-samples';
import { keepDropped, writeStates, type StoredCheck } from './write-states';
import { tellRestated, writeTransitions } from './write-transitions';
import { writeVersions } from './write-versions';

/**
 * Stores a batch in the caller's transaction: the schedule, states, transitions with their outbox rows, samples,
 * what was found and raw answers. A result whose lease is over changes nothing.
 * @param endedLeases those of which nothing is left to store after these results
 * @returns the connections whose results were stored, too
 */
export async function writeResults(
  sql: Sql,
  results: readonly PollResult[],
  endedLeases: readonly string[],
): Promise<WriteSummary & { readonly kept: readonly PollResult[] }> {
  const passed = await finishPolls(sql, results);
  const kept =
    passed.size === results.length ? results : results.filter(({ plan }) => passed.has(plan.connectionId));
  const stored = await identify(sql, kept);
  const moved = stored.filter(({ result, check }) => !isSteady(result, check));
  await writeStates(sql, moved);
  await keepDropped(sql, kept);
  const transitions = stored.filter(({ check }) => check.transition !== null);
  await writeTransitions(sql, transitions);
  await tellRestated(
    sql,
    moved.filter(({ check }) => isRestated(check)),
  );
  const runs = await writeRuns(sql, stored);
  const versions = await writeVersions(sql, stored);
  await writeSamples(sql, stored);
  await writeFound(sql, kept);
  await writeAnswers(sql, kept);
  await writeNotices(sql, kept);
  await writeIdentities(sql, kept);
  if (kept.length < results.length)
    await giveBack(
      sql,
      results.filter((result) => !passed.has(result.plan.connectionId)),
    );
  await endLeases(sql, endedLeases);
  return {
    written: kept.length,
    fenced: results.length - kept.length,
    transitions: transitions.length,
    runs,
    versions,
    kept,
  };
}

async function identify(sql: Sql, kept: readonly PollResult[]): Promise<StoredCheck[]> {
  const decided = kept.flatMap((result) => result.decided.checks.map((check) => ({ result, check })));
  const fresh = await addChecks(sql, decided);
  return decided.map(({ result, check }, index) => ({
    result,
    check,
    id: check.checkId ?? fresh.get(index) ?? 0,
  }));
}
