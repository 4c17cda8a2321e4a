import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Observation } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { PollFault, type AnyCollector } from '../collector';
import { readCases, type RecordedCase } from './cases';
import { formProblems, hasTarget, isText } from './form-rules';
import { describeHostility } from './hostile/hostility';
import { replay } from './replay';
import { reportProblems } from './report-problems';

export interface ContractTestOptions {
  /** The source has no words of its own (only numbers): no case with `unknown.txt` is asked for, but one with a value that is not there. */
  readonly wordless?: true;
}

/**
 * What every collector must keep. Call it from `<id>.collector.spec.ts`, in the collector's own folder:
 * `contractTest(exampleCollector, import.meta.url)`.
 */
export function contractTest(
  collector: AnyCollector,
  specUrl: string,
  options: ContractTestOptions = {},
): void {
  const folder = dirname(fileURLToPath(specUrl));
  const cases = readCases(folder);
  describe(`collector ${collector.id} keeps the contract`, () => {
    describeFolder(collector, folder, cases);
    describeForms(collector);
    describeCases(collector, cases, options);
    describeHostility(collector, cases);
  });
}

function describeFolder(collector: AnyCollector, folder: string, cases: readonly RecordedCase[]): void {
  it('is named like its folder', () => {
    expect(collector.id).toBe(basename(folder));
    expect(collector.id).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it.each(['What is read', 'Least rights', 'Versions seen'])('tells a reader "%s"', (heading) => {
    const readme = join(folder, 'README.md');
    expect(existsSync(readme), `${readme} is missing`).toBe(true);
    expect(readFileSync(readme, 'utf8')).toMatch(new RegExp(`^#+ ${heading}\\s*$`, 'm'));
  });

  it('has at least three recorded cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(3);
  });
}

function describeForms(collector: AnyCollector): void {
  it('can be set up in both languages', () => {
    expect(formProblems(collector.settings)).toEqual([]);
    if (collector.credentials !== null) expect(formProblems(collector.credentials)).toEqual([]);
    const texts = [
      collector.label,
      collector.description,
      ...Object.values(collector.aspects).flatMap((aspect) => [
        aspect.label,
        ...Object.values(aspect.metrics ?? {}).map((metric) => metric.label),
      ]),
    ];
    expect(texts.filter((text) => !isText(text))).toEqual([]);
  });

  it('says which setting is the address when it holds credentials, so that a new address clears them', () => {
    if (collector.credentials !== null) expect(hasTarget(collector.settings)).toBe(true);
  });

  it('has a sound interval and deadline, and at most one aspect that says whether the system answers', () => {
    const { min, default: usual, max } = collector.intervalSeconds;
    expect([min, usual, max]).toEqual([min, usual, max].toSorted((a, b) => a - b));
    expect(min).toBeGreaterThanOrEqual(1);
    expect(collector.deadlineMs).toBeGreaterThan(0);
    expect(collector.deadlineMs).toBeLessThanOrEqual(60_000);
    const reach = Object.values(collector.aspects).filter((aspect) => aspect.reach === true);
    expect(reach.length).toBeLessThanOrEqual(1);
    for (const aspect of reach) expect(aspect.policy.kind).toBe('reach');
  });
}

function describeCases(
  collector: AnyCollector,
  cases: readonly RecordedCase[],
  options: ContractTestOptions,
): void {
  it.each(cases)('case $name', (recorded) => {
    const mapped = replay(collector, recorded, recorded.answers);
    const result = mapped instanceof PollFault ? { fault: mapped.fault } : mapped.report;
    expect(result).toEqual(recorded.expected);
    if (recorded.expectedMemory !== undefined)
      expect(mapped).toHaveProperty('memory', recorded.expectedMemory);
    if (!(mapped instanceof PollFault)) expect(reportProblems(collector, mapped)).toEqual([]);
  });

  it('gives the same report again for the same answers', () => {
    for (const recorded of cases)
      expect(replay(collector, recorded, recorded.answers)).toEqual(
        replay(collector, recorded, structuredClone(recorded.answers)),
      );
  });

  if (options.wordless === true) {
    it('has a case in which a value is not there, and reports it as not there', () => {
      expect(cases.flatMap((recorded) => observationsOf(collector, recorded)).some(isUnknown)).toBe(true);
    });
    return;
  }
  it('has a case (with unknown.txt) in which the source says a word that this version does not know', () => {
    expect(cases.some((recorded) => recorded.unknownWord !== undefined)).toBe(true);
  });
  it.each(cases.filter((recorded) => recorded.unknownWord !== undefined))(
    'case $name keeps the unknown word verbatim and calls nothing good that it does not know',
    (recorded) => {
      const word = recorded.unknownWord ?? '';
      expect(JSON.stringify(recorded.answers)).toContain(JSON.stringify(word).slice(1, -1));
      const mapped = replay(collector, recorded, recorded.answers);
      if (mapped instanceof PollFault) return expect(mapped.fault.text).toContain(word);
      const quoting = mapped.report.observations.filter((observation) => quotes(observation, word));
      expect(quoting, `no observation quotes "${word}"`).not.toEqual([]);
      expect(
        quoting.some((observation) => isUnknown(observation) || isUnlisted(collector, observation)),
      ).toBe(true);
    },
  );
}

function observationsOf(collector: AnyCollector, recorded: RecordedCase): readonly Observation[] {
  const mapped = replay(collector, recorded, recorded.answers);
  return mapped instanceof PollFault ? [] : mapped.report.observations;
}

function quotes(observation: Observation, word: string): boolean {
  return JSON.stringify(observation).includes(JSON.stringify(word).slice(1, -1));
}

function isUnknown({ reading }: Observation): boolean {
  switch (reading.kind) {
    case 'level':
      return reading.value === null;
    case 'expiry':
      return reading.expiresAt === null;
    case 'reach':
      return reading.fault !== null;
    case 'update':
      return reading.state === 'check-failed' || reading.state === 'never-checked';
    case 'backup':
      return reading.runs.some((run) => run.outcome === 'unknown');
    case 'state':
      return false;
  }
}

function isUnlisted(collector: AnyCollector, { aspect, reading }: Observation): boolean {
  const policy = collector.aspects[aspect]?.policy;
  if (reading.kind !== 'state' || policy?.kind !== 'state') return false;
  const listed = [...policy.ok, ...policy.warning, ...policy.critical].map((word) => word.toLowerCase());
  return !listed.includes(reading.value.toLowerCase());
}
