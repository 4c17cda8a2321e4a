import { asId, asMessage } from '@nachtwacht/collector-kit';
import type { Message } from '../messages';
import type { Settings } from '../settings';
import { readReport } from '../tools/read-report';
import type { Ending, Run } from './run';

/**
 * Turns messages, oldest first, into runs, the one heard of last at the end. A run id pairs a start with its end, so
 * that the success of one run never ends another; an end without an id ends the latest open run. An end that was
 * sent again (same run id, or the same report) is the same run, and its last word counts.
 */
export function pairRuns(messages: readonly Message[], settings: Settings): readonly Run[] {
  let runs: readonly Run[] = [];
  for (const message of messages) runs = take(runs, message, settings);
  return runs;
}

function take(runs: readonly Run[], message: Message, settings: Settings): readonly Run[] {
  if (message.signal === 'start') return started(runs, message);
  if (message.signal === 'log') return noted(runs, message);
  const report = readReport(message, settings);
  if (report === 'not-a-backup') return runs;
  return ended(runs, { message, report });
}

function started(runs: readonly Run[], message: Message): readonly Run[] {
  const open = runs.findLast((run) => run.ending === null && run.runId === message.runId);
  // A start that was sent twice with the same id is one run; without an id it is the next one.
  if (open !== undefined && message.runId !== null) return runs;
  const before = open === undefined ? runs : replace(runs, open, { ...open, abandoned: true });
  const startedAt = new Date(message.receivedAt).toISOString();
  return [...before, { ...blank(runs, message), startedAt }];
}

function ended(runs: readonly Run[], ending: Ending): readonly Run[] {
  const run = runOf(runs, ending);
  if (run === undefined) return [...runs, { ...blank(runs, ending.message), ending }];
  return [...runs.filter((other) => other !== run), { ...run, ending, abandoned: false }];
}

function runOf(runs: readonly Run[], { message, report }: Ending): Run | undefined {
  if (message.runId !== null) return runs.findLast((run) => run.runId === message.runId);
  const toolRun = report?.runId ?? null;
  const again = toolRun === null ? undefined : runs.findLast((run) => run.ending?.report?.runId === toolRun);
  return again ?? latestOpen(runs.filter((run) => run.runId === null)) ?? latestOpen(runs);
}

/** A log line changes nothing; its text is kept with the run it belongs to. */
function noted(runs: readonly Run[], message: Message): readonly Run[] {
  const run = latestOpen(message.runId === null ? runs : runs.filter((open) => open.runId === message.runId));
  const note = asMessage(message.body);
  return run === undefined || note === null ? runs : replace(runs, run, { ...run, note });
}

function latestOpen(runs: readonly Run[]): Run | undefined {
  return runs.findLast((run) => run.ending === null && !run.abandoned);
}

function blank(runs: readonly Run[], message: Message): Run {
  const named = asId(message.runId);
  // Some scripts send the same run id every night: the runs are still different ones.
  const isNew = named !== null && !runs.some((run) => run.id === named);
  return {
    id: isNew ? named : message.id,
    runId: message.runId,
    startedAt: null,
    ending: null,
    note: null,
    abandoned: false,
  };
}

function replace(runs: readonly Run[], old: Run, next: Run): readonly Run[] {
  return runs.map((run) => (run === old ? next : run));
}
