import { ownValue } from '@nachtwacht/collector-kit';
import type { BackupOutcome } from '@nachtwacht/domain';
import { zonedTime } from '../read/times';
import type { Parser, Told } from './told';
import { outcomeInWords } from './words';
import { worstOf } from './worst';

/** The usual template: `[%JobResult%] %JobName% (%ObjectCount% objects) %Issues%`. */
const SUBJECT =
  /^\[([A-Za-z]{1,30})\]\s+(.{1,200}?)(?:\s+\(\d{1,6} (?:objects?|machines?|vms?|items?|workloads?)\)(.*))?$/i;
/** Of event 190, as it is forwarded; the name may hold quotes itself. */
const FINISHED = /\bjob '(.{1,200})' finished with (\w{1,30})/i;
/** Of event 150: one machine of a job, whose own event follows. */
const ONE_MACHINE = /\btask has finished with '\w+' state|\binstanceId=150\b/i;

const OUTCOMES: Readonly<Record<string, BackupOutcome>> = {
  success: 'success',
  warning: 'warning',
  failed: 'failed',
};
const outcomeOf = (word: string): BackupOutcome => ownValue(OUTCOMES, word.toLowerCase()) ?? 'unknown';

export const veeam: Parser = {
  id: 'veeam',
  read({ subject, from, text, lines }) {
    const [, word, job, issues] = SUBJECT.exec(subject) ?? [];
    const isNamed = /veeam/i.test(`${from}\n${subject}\n${text}`);
    if (word !== undefined && job !== undefined && (isNamed || issues !== undefined))
      return {
        job,
        outcome: worstOf([outcomeOf(word), outcomeInWords(issues ?? '')]) ?? 'unknown',
        word,
        message: issues?.replace(/^[\s,]+/, '') || firstError(lines),
      };
    if (!isNamed) return null;
    const finished = lines.find((line) => FINISHED.test(line));
    if (finished !== undefined) return readEvent(finished, text);
    return ONE_MACHINE.test(text) ? 'not-a-run' : null;
  },
};

/** The event with its parameters as `Name="value"`, where they came along. */
function readEvent(line: string, text: string): Told {
  const [, job = '', word = ''] = FINISHED.exec(line) ?? [];
  const of = (name: string) => new RegExp(`\\b${name}="([^"]{1,200})"`).exec(text)?.[1];
  const session = of('JobSessionID');
  const server = of('VbrHostName');
  return {
    job: of('JobName') ?? job,
    outcome: outcomeOf(word),
    word,
    finishedAt: zonedTime(/^1 (\S{20,40}) /m.exec(text)?.[1]),
    message: outcomeOf(word) === 'success' ? null : line,
    ...(session === undefined ? {} : { runId: session }),
    ...(server === undefined ? {} : { server }),
    ...(of('WillBeRetried')?.toLowerCase() === 'true' ? { willRetry: true } : {}),
  };
}

function firstError(lines: readonly string[]): string | null {
  return lines.find((line) => /^(?:error|warning)\b/i.test(line)) ?? null;
}
