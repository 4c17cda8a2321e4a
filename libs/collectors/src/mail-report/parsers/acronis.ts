import { ownValue, soundOr } from '@nachtwacht/collector-kit';
import type { BackupOutcome } from '@nachtwacht/domain';
import { z } from 'zod';
import { epochTime, zonedTime } from '../read/times';
import type { Parser, Reading } from './told';

// No mail of Acronis has been seen. Its console forwards alerts and activities as JSON; where that comes by mail, it is
// read as its documentation writes it.
const Text = z.string().min(1).optional().catch(undefined);
const Alert = z.object({
  id: z.string().min(1),
  type: z.string(),
  category: z.literal('Backup'),
  details: z.object({
    planName: Text,
    resourceName: Text,
    activityId: Text,
    startTime: z.number().optional().catch(undefined),
    finishTime: z.number().optional().catch(undefined),
  }),
});
const Activity = z.object({
  idString: z.string().min(1),
  type: z.string(),
  state: z.string(),
  policy: z.object({ name: Text }).optional().catch(undefined),
  resource: z.object({ name: Text }).optional().catch(undefined),
  startedAt: Text,
  completedAt: Text,
  result: z.object({ code: z.string() }).optional().catch(undefined),
});

const OUTCOMES: Readonly<Record<string, BackupOutcome>> = {
  ok: 'success',
  warning: 'warning',
  error: 'failed',
};
/** Alerts of a backup that did not end well; of any other type the alert is kept as unknown. */
const ALERTS: Readonly<Record<string, BackupOutcome>> = {
  backupcanceled: 'failed',
  backupfailed: 'failed',
  backupsucceededwithwarnings: 'warning',
};

export const acronis: Parser = {
  id: 'acronis',
  read({ text }) {
    const start = text.indexOf('{');
    const end = text.lastIndexOf('}');
    if (start < 0 || end <= start || !/"(?:idString|activityId)"/.test(text)) return null;
    const object = parsed(text.slice(start, end + 1));
    return readAlert(object) ?? readActivity(object);
  },
};

function readAlert(object: unknown): Reading {
  const alert = soundOr(Alert, object);
  if (alert === undefined) return null;
  const { planName, resourceName, activityId, startTime, finishTime } = alert.details;
  return {
    job: planName ?? '',
    outcome: ownValue(ALERTS, alert.type.toLowerCase()) ?? 'unknown',
    word: alert.type,
    message: alert.type,
    runId: activityId ?? alert.id,
    startedAt: epochTime(startTime?.toString()),
    finishedAt: epochTime(finishTime?.toString()),
    ...(resourceName === undefined ? {} : { server: resourceName }),
  };
}

function readActivity(object: unknown): Reading {
  const activity = soundOr(Activity, object);
  if (activity === undefined) return null;
  // Applying a plan, looking for machines: most activities make no backup.
  if (!/^backup(?:\.|$)/i.test(activity.type)) return 'not-a-run';
  const word = activity.result?.code ?? activity.state;
  const isOver = activity.state.toLowerCase() === 'completed';
  const server = activity.resource?.name;
  return {
    job: activity.policy?.name ?? '',
    outcome: isOver ? (ownValue(OUTCOMES, word.toLowerCase()) ?? 'unknown') : 'running',
    word,
    runId: activity.idString,
    startedAt: zonedTime(activity.startedAt),
    finishedAt: isOver ? zonedTime(activity.completedAt) : null,
    ...(server === undefined ? {} : { server }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
