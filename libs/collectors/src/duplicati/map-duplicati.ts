import { cleanText, jobObservations, type MapInput, type Mapped } from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { readMessages, type DuplicatiAnswers, type Message } from './messages';
import { remember, rememberedJobs, toKnownJobs } from './known-jobs';
import type { DuplicatiSettings } from './settings';
import { told, type Told } from './told';

const HOST = 'host';

/** Turns the reports of one computer into its jobs with their runs. */
export function mapDuplicati({
  answers,
  memory,
}: Pick<MapInput<DuplicatiAnswers, DuplicatiSettings>, 'answers' | 'memory'>): Mapped {
  const heard = readMessages(answers).map((message) => ({ message, what: told(message) }));
  // The newest first: of a report that was sent again, the last word counts.
  const reports = heard
    .flatMap(({ what }) => (what === null || what === 'not-a-backup' ? [] : [what]))
    .reverse();
  const byJob = groupedByJob(reports);
  const silent = rememberedJobs(memory).filter(({ key }) => !byJob.has(key));
  const jobs = [
    ...[...byJob].map(([key, runs]) => ({
      key,
      name: runs[0]?.name ?? key,
      runs: runs.map(({ run }) => run),
    })),
    ...silent.map(({ key, name, run }) => ({ key, name, runs: [run] })),
  ];
  return {
    report: {
      assets: [hostOf(reports), ...jobs.map(jobAsset)],
      observations: [reportsObservation(heard), ...jobs.flatMap(jobObservations)],
      // A job that was deleted says nothing, like one that stopped: only a person knows which it is.
      complete: false,
    },
    memory: remember([...toKnownJobs([...byJob.values()]), ...silent]),
  };
}

function groupedByJob(reports: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const jobs = new Map<string, Told[]>();
  for (const report of reports) {
    const key = cleanText(report.key, 200);
    jobs.set(key, [...(jobs.get(key) ?? []), { ...report, key }]);
  }
  return jobs;
}

function hostOf(reports: readonly Told[]): SeenAsset {
  const machine = reports.find((report) => report.machine !== null)?.machine;
  return { key: HOST, kind: 'other', name: machine ?? 'Duplicati', facts: { vendor: 'Duplicati' } };
}

function jobAsset({ key, name }: { readonly key: string; readonly name: string }): SeenAsset {
  return { key, kind: 'backup-job', name, facts: { vendor: 'Duplicati' } };
}

/** A report that can't be read may be of any job: it is told of the computer. */
function reportsObservation(
  heard: readonly { readonly message: Message; readonly what: ReturnType<typeof told> }[],
): Observation {
  const last = heard.at(-1);
  const state = last === undefined ? 'no-report-yet' : last.what === null ? 'unreadable-report' : 'readable';
  return {
    asset: HOST,
    aspect: 'reports',
    instance: '',
    reading: { kind: 'state', value: state },
    ...(last?.what === null ? { detail: remark('unreadable-from', { at: last.message.receivedAt }) } : {}),
  };
}
