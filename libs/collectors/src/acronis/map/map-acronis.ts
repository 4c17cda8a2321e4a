import {
  BACKUP_SOURCE_ASPECTS,
  jobObservations,
  readReply,
  refuseLostJobs,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { AcronisAnswers } from '../answers';
import { readMemory, writeMemory } from '../memory';
import type { AcronisSettings } from '../schema';
import { jobsIn, type Job } from './jobs';

const HOST = 'host';

export const acronisAspects = BACKUP_SOURCE_ASPECTS;

/** Turns the tasks and alerts of a tenant into runs per plan and machine. */
export function mapAcronis(input: MapInput<AcronisAnswers, AcronisSettings>): Mapped {
  const answers = readReply(AcronisAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const jobs = jobsIn(
    answers,
    before.known.map(([key]) => key),
  );
  refuseLostJobs(jobs.length, before.jobs);
  const detail = answers.missing.join(', ');
  const reach: Observation = {
    asset: HOST,
    aspect: 'reach',
    instance: '',
    reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs },
    ...(detail === '' ? {} : { detail }),
  };
  return {
    report: {
      assets: [hostAsset(input.settings), ...jobs.map(jobAsset)],
      observations: [reach, ...jobs.flatMap(({ key, runs }) => jobObservations({ key, runs }))],
      // Only what ran is told: a job that is not there has not run, and is not gone.
      complete: false,
    },
    memory: writeMemory(
      jobs.map(({ key }) => key),
      before,
      input.now,
    ),
  };
}

function jobAsset({ key, plan, machine }: Job): SeenAsset {
  return {
    key,
    kind: 'backup-job',
    name: plan === '' ? machine : `${machine} (${plan})`,
    facts: { vendor: 'Acronis', ...(plan === '' ? {} : { model: plan }) },
  };
}

function hostAsset({ url }: AcronisSettings): SeenAsset {
  return {
    key: HOST,
    kind: 'other',
    name: 'Acronis Cyber Protect Cloud',
    facts: { vendor: 'Acronis', model: 'Cyber Protect Cloud', address: new URL(url).hostname },
  };
}
