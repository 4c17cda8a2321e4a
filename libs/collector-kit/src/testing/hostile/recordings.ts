import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedCase } from '../cases';
import { CAPTURES } from '../captures';
import { snmpValuesOf } from '../snmprec';
import { isSnmpValues } from './alter-snmp';

type Answers = RecordedCase['answers'];

/** A recording, and an answer of a case with it in its place. */
interface Graft {
  readonly recording: string;
  answersIn(recorded: RecordedCase): Answers;
}

/** Larger ones are for the night. */
const QUICK_BYTES = 20_000;
const QUICK_RECORDINGS = 20;

/**
 * Cases with recordings of real devices in the place of an answer. A collector that asks agents is told what any agent
 * said, also those of other makers: an address may be anybody's. None where recordings are not beside the repository.
 * @param isThorough also the large ones
 */
export function recordedCases(cases: readonly RecordedCase[], isThorough: boolean): readonly RecordedCase[] {
  const [first] = [...cases.filter(({ name }) => name === 'in-order'), ...cases];
  if (first === undefined || !existsSync(CAPTURES)) return [];
  const files = readdirSync(CAPTURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => isThorough || statSync(join(CAPTURES, file)).size <= QUICK_BYTES)
    .toSorted();
  return graftsFor(cases, files)
    .slice(0, isThorough ? undefined : QUICK_RECORDINGS)
    .map(({ recording, answersIn }) => ({ ...first, answers: answersIn(first), name: recording }));
}

function graftsFor(cases: readonly RecordedCase[], files: readonly string[]): readonly Graft[] {
  const ending = (pattern: RegExp) => files.filter((file) => pattern.test(file));
  const has = (isIt: (value: unknown) => boolean) => cases.some(({ answers }) => contains(answers, isIt));
  return [
    ...(has(isSnmpValues) ? ending(/\.snmp(?:rec|walk)$/).map(agent) : []),
    ...(has(isExposition) ? ending(/\.prom$/).map(exposition) : []),
    ...(cases.some(({ answers }) => bodiesIn(answers).length > 0) ? ending(/\.json$/).map(body) : []),
  ];
}

function agent(recording: string): Graft {
  const values = snmpValuesOf(readRecording(recording));
  return { recording, answersIn: ({ answers }) => replaced(answers, isSnmpValues, values) as Answers };
}

function exposition(recording: string): Graft {
  const text = readRecording(recording);
  return { recording, answersIn: ({ answers }) => replaced(answers, isExposition, text) as Answers };
}

/** Whatever was answered to one of the calls, this was it: HTML instead of JSON is not as strange as another's JSON. */
function body(recording: string): Graft {
  const json = JSON.parse(readRecording(recording)) as unknown;
  return {
    recording,
    answersIn: ({ answers, name }) => {
      const bodies = bodiesIn(answers);
      const chosen = bodies[(recording.length + name.length) % bodies.length];
      return chosen === undefined
        ? answers
        : (replaced(answers, (value) => value === chosen, json) as Answers);
    },
  };
}

function bodiesIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    key === 'body' && typeof item === 'object' && item !== null ? [item] : bodiesIn(item),
  );
}

const isExposition = (value: unknown): boolean => typeof value === 'string' && value.includes('# TYPE');

function contains(value: unknown, isIt: (value: unknown) => boolean): boolean {
  if (isIt(value)) return true;
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((item) => contains(item, isIt))
  );
}

function replaced(value: unknown, isIt: (value: unknown) => boolean, by: unknown): unknown {
  if (isIt(value)) return by;
  if (Array.isArray(value)) return value.map((item) => replaced(item, isIt, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, isIt, by)]));
}

const readRecording = (file: string): string => readFileSync(join(CAPTURES, file), 'utf8');
