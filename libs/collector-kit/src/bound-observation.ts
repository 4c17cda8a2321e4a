import type {
  AssetFacts,
  BackupPoint,
  BackupReading,
  BackupRun,
  Fault,
  Observation,
  Product,
  Reading,
  SeenAsset,
} from '@nachtwacht/domain';
import { cleanText } from './clean-text';
import { MAX_FAULT_TEXT } from './fault';

export const MAX_KEY = 200;
const MAX_NAME = 200;
const MAX_DETAIL = 300;
const MAX_METRIC_NAME = 60;
const MAX_WORD = 200;
const MAX_METRICS = 100;
const MAX_RUNS = 200;
const MAX_POINTS = 400;

export function boundAsset(asset: SeenAsset, key: string): SeenAsset {
  return { key, kind: asset.kind, name: cleanText(asset.name, MAX_NAME), facts: boundFacts(asset.facts) };
}

/** Returns the observation itself where nothing is wrong with it, which is nearly always: it runs for every poll. */
export function boundObservation(observation: Observation): Observation {
  const { aspect, reading, metrics, detail } = observation;
  const asset = cleanText(observation.asset, MAX_KEY);
  const instance = cleanText(observation.instance, MAX_KEY);
  const bounded = boundReading(reading);
  const isSound =
    asset === observation.asset &&
    instance === observation.instance &&
    bounded === reading &&
    (metrics === undefined || areSound(metrics)) &&
    (detail === undefined || cleanText(detail, MAX_DETAIL) === detail);
  if (isSound) return observation;
  return {
    asset,
    aspect,
    instance,
    reading: bounded,
    ...(metrics === undefined ? {} : { metrics: boundMetrics(metrics) }),
    ...(detail === undefined ? {} : { detail: cleanText(detail, MAX_DETAIL) }),
  };
}

function boundReading(reading: Reading): Reading {
  switch (reading.kind) {
    case 'reach':
      return boundReach(reading);
    case 'level':
      return reading.value === null || isFiniteNumber(reading.value) ? reading : { ...reading, value: null };
    case 'state': {
      const value = cleanText(reading.value, MAX_WORD);
      return value === reading.value ? reading : { kind: 'state', value };
    }
    case 'expiry': {
      const { lifetimeDays, ...rest } = reading;
      const expiresAt = timeOrNull(reading.expiresAt);
      return isFiniteNumber(lifetimeDays) ? { ...rest, expiresAt, lifetimeDays } : { ...rest, expiresAt };
    }
    case 'update': {
      const { pending, product, endOfLife, desired, ...rest } = reading;
      const ends = timeOrNull(endOfLife ?? null);
      return {
        ...rest,
        ...(product === undefined ? {} : { product: boundProduct(product) }),
        // A date without a time stays one.
        ...(endOfLife === undefined || ends === null ? {} : { endOfLife: cleanText(endOfLife, MAX_WORD) }),
        ...(desired === undefined ? {} : { desired: cleanText(desired, MAX_WORD) }),
        installed: textOrNull(reading.installed, MAX_WORD),
        available: textOrNull(reading.available, MAX_WORD),
        checkedAt: timeOrNull(reading.checkedAt),
        ...(isFiniteNumber(pending) ? { pending } : {}),
      };
    }
    case 'backup':
      return boundBackup(reading);
  }
}

function boundProduct({ vendor, train, model }: Product): Product {
  return {
    vendor: cleanText(vendor, MAX_WORD),
    ...(train === undefined ? {} : { train: cleanText(train, MAX_WORD) }),
    ...(model === undefined ? {} : { model: cleanText(model, MAX_WORD) }),
  };
}

function boundReach(reading: Extract<Reading, { kind: 'reach' }>): Reading {
  const { fault, latencyMs, lossPercent } = reading;
  const isSound = (value: number | undefined): boolean => value === undefined || isFiniteNumber(value);
  if (fault === null && isSound(latencyMs) && isSound(lossPercent)) return reading;
  return {
    kind: 'reach',
    fault: fault === null ? null : boundFault(fault),
    ...(isFiniteNumber(latencyMs) ? { latencyMs } : {}),
    ...(isFiniteNumber(lossPercent) ? { lossPercent } : {}),
  };
}

function boundFault(fault: Fault): Fault {
  return { class: fault.class, text: cleanText(fault.text, MAX_FAULT_TEXT) };
}

function boundBackup({ runs, points }: BackupReading): Reading {
  return {
    kind: 'backup',
    runs: runs.slice(-MAX_RUNS).map(boundRun),
    ...(points === undefined ? {} : { points: points.slice(-MAX_POINTS).flatMap(boundPoint) }),
  };
}

/** A point without a moment proves nothing. */
function boundPoint({ id, at, keptAs }: BackupPoint): BackupPoint[] {
  const moment = timeOrNull(at);
  if (moment === null) return [];
  return [{ id: cleanText(id, MAX_KEY), at: moment, ...(keptAs === undefined ? {} : { keptAs }) }];
}

function boundRun(run: BackupRun): BackupRun {
  const { rawStatus, bytesTransferred, willRetry } = run;
  return {
    id: cleanText(run.id, MAX_KEY),
    outcome: run.outcome,
    startedAt: timeOrNull(run.startedAt),
    finishedAt: timeOrNull(run.finishedAt),
    bytesProcessed: finiteOrNull(run.bytesProcessed),
    bytesStored: finiteOrNull(run.bytesStored),
    files: finiteOrNull(run.files),
    message: textOrNull(run.message, MAX_DETAIL),
    ...(rawStatus === undefined ? {} : { rawStatus: cleanText(rawStatus, MAX_WORD) }),
    ...(isFiniteNumber(bytesTransferred) ? { bytesTransferred } : {}),
    ...(willRetry === true ? { willRetry } : {}),
  };
}

function boundFacts(facts: AssetFacts): AssetFacts {
  const bounded: Record<string, string> = {};
  for (const [name, value] of Object.entries(facts)) {
    const text = typeof value === 'string' ? cleanText(value, MAX_NAME) : '';
    if (text !== '') bounded[name] = text;
  }
  return bounded;
}

function areSound(metrics: Readonly<Record<string, number>>): boolean {
  let count = 0;
  for (const name in metrics)
    if (!isFiniteNumber(metrics[name]) || count++ >= MAX_METRICS || cleanText(name, MAX_METRIC_NAME) !== name)
      return false;
  return true;
}

function boundMetrics(metrics: Readonly<Record<string, number>>): Record<string, number> {
  const bounded: Record<string, number> = {};
  let count = 0;
  for (const name in metrics) {
    const value = metrics[name];
    if (!isFiniteNumber(value) || count++ >= MAX_METRICS) continue;
    bounded[cleanText(name, MAX_METRIC_NAME)] = value;
  }
  return bounded;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function finiteOrNull(value: number | null): number | null {
  return isFiniteNumber(value) ? value : null;
}

function textOrNull(text: string | null, max: number): string | null {
  return text === null ? null : cleanText(text, max);
}

const YEAR_10000 = Date.UTC(10_000, 0, 1);

/** A moment before 1970 or with a year that no database reads back is no moment. */
function timeOrNull(text: string | null): string | null {
  const at = text === null ? Number.NaN : Date.parse(text);
  return at >= 0 && at < YEAR_10000 ? new Date(at).toISOString() : null;
}
