import { judge } from '@nachtwacht/domain';
import { boundMapped, MAX_ASSETS, MAX_OBSERVATIONS } from '../../bound-report';
import { PollFault, type AnyCollector, type Mapped } from '../../collector';
import type { RecordedCase } from '../cases';
import { replay } from '../replay';
import { reportProblems } from '../report-problems';

/** Reading one answer may not keep all others from being read: processor time of one `map`. */
const LONGEST_MAP_MS = 3_000;
const LARGEST_REPORT_CHARACTERS = 20_000_000;
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

/**
 * Plays answers that may be anything.
 * @throws Error where a collector does with them what it never may, naming the case
 */
export function holdToContract(collector: AnyCollector, recorded: RecordedCase): void {
  try {
    const before = process.cpuUsage();
    const mapped = replay(collector, recorded, recorded.answers);
    const { user, system } = process.cpuUsage(before);
    if (user + system > LONGEST_MAP_MS * 1000) throw new Error(`took ${String((user + system) / 1000)} ms`);
    if (mapped instanceof PollFault) return;
    const problems = [
      ...reportProblems(collector, mapped),
      ...boundProblems(collector, mapped, recorded.now),
    ];
    if (problems.length > 0) throw new Error(problems.slice(0, 3).join('; '));
  } catch (error) {
    throw new Error(
      `case ${recorded.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** What the next poll is handed: memory that a collector wrote itself, to be spoiled in ways that matter. */
export function memoryAfter(collector: AnyCollector, recorded: RecordedCase): unknown {
  const mapped = replay(collector, recorded, recorded.answers);
  return mapped instanceof PollFault ? null : (mapped.memory ?? null);
}

/** What can't be kept to limits, judged or stored. */
function boundProblems(collector: AnyCollector, mapped: Mapped, now: number): readonly string[] {
  const { report, memory } = boundMapped(collector, mapped).mapped;
  const text = JSON.stringify({ report, memory });
  for (const { aspect, reading } of report.observations) {
    const policy = collector.aspects[aspect]?.policy;
    if (policy !== undefined) judge(reading, policy, { now });
  }
  return [
    ...(report.assets.length > MAX_ASSETS ? ['too many things'] : []),
    ...(report.observations.length > MAX_OBSERVATIONS ? ['too many observations'] : []),
    ...(text.length > LARGEST_REPORT_CHARACTERS ? [`a report of ${String(text.length)} characters`] : []),
    ...(UNSTORABLE.test(text) ? ['what no database can hold'] : []),
  ];
}
