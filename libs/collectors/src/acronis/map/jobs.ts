import type { BackupRun } from '@nachtwacht/domain';
import { Alert, readRows, Task, type AcronisAnswers } from '../answers';
import { isBackup } from './backup-task';
import { alertRun, mergedRuns, taskRun } from './runs';

export interface Job {
  /** Stable for ever: the ids of plan and machine, in lower case, as the two services write them differently. */
  readonly key: string;
  readonly plan: string;
  readonly machine: string;
  readonly runs: readonly BackupRun[];
}

interface Found {
  plan: string;
  machine: string;
  readonly tasks: BackupRun[];
  readonly alerts: BackupRun[];
}

/**
 * What a plan does for a machine is a job. No list of jobs is asked for: each is known by its tasks and alerts.
 * @param remembered keys of jobs that ran before
 */
export function jobsIn(answers: AcronisAnswers, remembered: readonly string[]): readonly Job[] {
  const found = new Map<string, Found>();
  const jobOf = (planId: string, machineId: string): Found => {
    const key = `${planId}/${machineId}`.toLowerCase();
    const job = found.get(key) ?? { plan: '', machine: '', tasks: [], alerts: [] };
    found.set(key, job);
    return job;
  };
  for (const task of readRows(answers.tasks, Task)) {
    const machine = task.resource?.id ?? '';
    if (!isBackup(task) || machine === '') continue;
    const job = jobOf(task.policy?.id ?? '', machine);
    job.plan ||= task.policy?.name ?? '';
    job.machine ||= task.resource?.name ?? '';
    job.tasks.push(taskRun(task));
  }
  for (const alert of readRows(answers.alerts, Alert)) {
    const run = alertRun(alert);
    const { planId = '', resourceId = '', planName = '', resourceName = '' } = alert.details ?? {};
    if (run === null || resourceId === '') continue;
    for (const job of jobsMeant([...found.keys(), ...remembered], planId, resourceId, jobOf)) {
      job.plan ||= planName;
      job.machine ||= resourceName;
      job.alerts.push(run);
    }
  }
  return [...found].map(([key, { plan, machine, tasks, alerts }]) => ({
    key,
    plan,
    machine: machine === '' ? key : machine,
    runs: mergedRuns(tasks, alerts),
  }));
}

/** An alert that names no plan speaks of all of the machine's, also of those that no longer run. */
function jobsMeant(
  keys: readonly string[],
  planId: string,
  machineId: string,
  jobOf: (planId: string, machineId: string) => Found,
): readonly Found[] {
  if (planId !== '') return [jobOf(planId, machineId)];
  const end = `/${machineId.toLowerCase()}`;
  const plans = keys.filter((key) => key.endsWith(end)).map((key) => key.slice(0, -end.length));
  return plans.length > 0
    ? [...new Set(plans)].map((plan) => jobOf(plan, machineId))
    : [jobOf('', machineId)];
}
