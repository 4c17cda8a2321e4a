import {
  bytesInWords,
  jobObservations,
  readReply,
  refuseLostJobs,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type BackupRun, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { CoveAnswers, readDevice, type Device } from '../answers';
import { ABOUT } from '../columns';
import { readMemory, writeMemory, type Completed } from '../memory';
import type { CoveSettings } from '../schema';
import { jobsOf, sourceName, type Job } from './job';
import { numberOf } from './numbers';
import { runsOf } from './runs';

const HOST = 'host';

/** Turns the statistics of all devices that an account sees into runs per device and data source. */
export function mapCove(input: MapInput<CoveAnswers, CoveSettings>): Mapped {
  const answers = readReply(CoveAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const read = answers.devices.map(readDevice);
  const devices = distinct(read.filter((device) => device !== null));
  const customers = new Set(devices.map(({ columns }) => columns.get(ABOUT.customer) ?? ''));
  const known = devices.map((device) => ({ device, jobs: jobsOf(device, answers.withLegacy) }));
  const count = known.reduce((sum, { jobs }) => sum + jobs.length, 0);
  refuseLostJobs(count, before.jobs);

  const completed = new Map<string, Completed>();
  const assets: SeenAsset[] = [hostAsset(input.settings)];
  const observations: Observation[] = [reachOf(answers)];
  for (const { device, jobs } of known) {
    const used = numberOf(device.columns.get(ABOUT.used));
    if (used !== null && jobs.length > 0) observations.push(usedOf(device, used));
    // What is stored is told of the device: it belongs to a source only where there is one.
    const stored = jobs.length === 1 ? used : null;
    for (const job of jobs) {
      const { runs, completed: end } = runsOf(job, before.completed.get(job.key));
      if (end !== null) completed.set(job.key, end);
      assets.push(jobAsset(device, job, customers.size > 1));
      observations.push(
        ...jobObservations({ key: job.key, runs: withStored(runs, stored), bytesStored: stored }),
      );
    }
  }
  return {
    report: { assets, observations, complete: answers.withLegacy && read.every((device) => device !== null) },
    memory: writeMemory({ jobs: count, completed }),
  };
}

function distinct(devices: readonly Device[]): readonly Device[] {
  return [...new Map(devices.map((device) => [device.id, device])).values()];
}

function withStored(runs: readonly BackupRun[], stored: number | null): readonly BackupRun[] {
  const last = runs.at(-1);
  const hasLeft = last?.outcome === 'success' || last?.outcome === 'warning';
  return stored === null || !hasLeft
    ? runs
    : runs.map((run) => (run === last ? { ...run, bytesStored: stored } : run));
}

function reachOf({ totalMs, withLegacy }: CoveAnswers): Observation {
  return {
    asset: HOST,
    aspect: 'reach',
    instance: '',
    reading: { kind: 'reach', fault: null, latencyMs: totalMs },
    ...(withLegacy ? {} : { detail: remark('not-read', { what: remark('the-legacy-sources') }) }),
  };
}

function usedOf(device: Device, used: number): Observation {
  return {
    asset: HOST,
    aspect: 'used',
    instance: nameOf(device),
    reading: { kind: 'level', value: used, unit: 'bytes' },
    metrics: { bytes_stored: used },
    detail: bytesInWords(used),
  };
}

function nameOf({ id, columns }: Device): string {
  return columns.get(ABOUT.name) || columns.get(ABOUT.computer) || id;
}

function jobAsset(device: Device, { key, source }: Job, hasCustomers: boolean): SeenAsset {
  const customer = device.columns.get(ABOUT.customer) ?? '';
  const where = hasCustomers && customer !== '' ? `, ${customer}` : '';
  const name = sourceName(source);
  return {
    key,
    kind: 'backup-job',
    name: `${nameOf(device)} (${name})${where}`,
    facts: { vendor: 'N-able Cove', model: name },
  };
}

function hostAsset({ url }: CoveSettings): SeenAsset {
  const address = new URL(url).hostname;
  return {
    key: HOST,
    kind: 'other',
    name: 'Cove Data Protection',
    facts: { vendor: 'N-able', model: 'Cove Data Protection', address },
  };
}
