import type { PollResult, WriteSummary } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { addChecks } from './add-checks';
import { finishPolls } from './finish-polls';
import { writeAnswers } from './write-answers';
import { writeFound } from './write-found';
import { writeNotices } from './write-notices';
import { writeSamples } from './write-samples';
import { writeStates, type StoredCheck } from './write-states';
import { writeTransitions } from './write-transitions';

/**
 * Stores a batch in the caller's transaction: the schedule, states, transitions with their outbox rows, samples,
 * what was found and raw answers. A result whose lease has passed to somebody else changes nothing.
 */
export async function writeResults(sql: Sql, results: readonly PollResult[]): Promise<WriteSummary> {
  const passed = await finishPolls(sql, results);
  const kept = results.filter((result) => passed.has(result.plan.connectionId));
  const decided = kept.flatMap((result) => result.decided.checks.map((check) => ({ result, check })));
  const ids = await addChecks(sql, decided);
  const stored: StoredCheck[] = decided.map(({ result, check }, index) => ({
    result,
    check,
    id: check.checkId ?? ids.get(index) ?? 0,
  }));
  await writeStates(sql, stored);
  const transitions = stored.filter(({ check }) => check.transition !== null);
  await writeTransitions(sql, transitions);
  await writeSamples(sql, stored);
  await writeFound(sql, kept);
  await writeAnswers(sql, kept);
  await writeNotices(sql, kept);
  return { written: kept.length, fenced: results.length - kept.length, transitions: transitions.length };
}
