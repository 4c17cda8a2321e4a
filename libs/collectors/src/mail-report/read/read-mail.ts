import {
  remark,
  type BackupOutcome,
  type BackupRun,
  type MailParser,
  type MailRule,
  type ReportMail,
  type UnreadReason,
} from '@nachtwacht/domain';
import { createHash } from 'node:crypto';
import { recognise } from '../parsers';
import { jobOfSubject } from '../parsers/subject-job';
import type { Told } from '../parsers/told';
import { outcomeInWords } from '../parsers/words';
import { applyRules } from '../rules/apply-rules';
import type { Settings } from '../settings';
import { clockError, minutesAhead, writtenAt } from './clock';
import { distrust } from './distrust';
import { viewOf, type MailView } from './mail-view';

/** A mail as it lies in the inbox of a connection. */
export interface KeptMail {
  readonly id: string;
  /** ISO 8601 UTC, our clock */
  readonly receivedAt: string;
  readonly mail: ReportMail;
}

export type ReadBy = { readonly rule: number } | { readonly parser: MailParser };

export interface JobRun {
  /** Stable for ever: program or rule, computer or sender, job. */
  readonly key: string;
  readonly job: string;
  readonly server: string | null;
  readonly vendor: MailParser | null;
  readonly run: BackupRun;
}

export interface MailReading {
  /** What knew it; null when nothing did, or nothing was asked because its sender is not believed. */
  readonly by: ReadBy | null;
  /** Null for a mail that is about no run, and for one that is not read. */
  readonly run: JobRun | null;
  /** Why it waits for a person; null when it was read. */
  readonly unread: UnreadReason | null;
}

const unread = (reason: UnreadReason, by: ReadBy | null = null): MailReading => ({
  by,
  run: null,
  unread: reason,
});
const KEY_LENGTH = 200;
/** A run this old has not ended just now, where nobody says that it did. */
const LONGEST_RUN_MS = 48 * 3_600_000;
/** Good news of another night, told once more, is no news. Bad news stays worth a look. */
const PROVES_LITTLE_LATER: readonly BackupOutcome[] = ['running', 'success', 'warning'];
const IGNORED = { run: null, unread: null } as const;

/** What a mail is taken for: rules of the connection first, then the parsers. Whatever is not known proves nothing. */
export function readMail(kept: KeptMail, settings: Settings, rules: readonly MailRule[]): MailReading {
  const distrusted = distrust(kept.mail, settings);
  if (distrusted !== null) return unread(distrusted);
  const view = viewOf(kept.mail, settings.timeZone);
  const recognised = recognise(view);
  const told = recognised !== null && recognised.told !== 'not-a-run' ? recognised.told : null;
  const applied = applyRules(rules, view);
  if (applied !== null) {
    const by = { rule: applied.index };
    const { outcome } = applied.rule;
    if (outcome === 'ignore') return { by, ...IGNORED };
    const job = applied.job || told?.job || jobOfSubject(view.subject);
    if (job === '') return unread('no-job', by);
    if (outcome === 'success' && isDenied(applied.rule, view)) return unread('contradicts', by);
    if (view.isPassedOn && PROVES_LITTLE_LATER.includes(outcome)) return unread('passed-on', by);
    const own: Told = { ...told, job, outcome, word: told?.word ?? view.subject };
    return { by, run: jobRun(kept, own, recognised?.parser ?? null), unread: null };
  }
  if (recognised === null) return unread('not-recognised');
  const by = { parser: recognised.parser };
  if (told === null) return { by, ...IGNORED };
  if (told.job.trim() === '') return unread('no-job', by);
  if (view.isPassedOn && PROVES_LITTLE_LATER.includes(told.outcome)) return unread('passed-on', by);
  return {
    by,
    run: jobRun(kept, told, recognised.parser),
    unread: told.outcome === 'unknown' ? 'word-unknown' : null,
  };
}

/** "success" is found in "unsuccessful", too. Whoever means it says so by a whole subject or a pattern. */
function isDenied({ when }: MailRule, { subject }: MailView): boolean {
  return when.every(({ way }) => way === 'contains') && outcomeInWords(subject) === 'failed';
}

function jobRun({ id, receivedAt, mail }: KeptMail, told: Told, vendor: MailParser | null): JobRun {
  const job = told.job.trim();
  const server = told.server?.trim() || null;
  const key = `${vendor ?? 'rule'}|${(server ?? mail.from).toLowerCase()}|${job.toLowerCase()}`;
  return {
    key: shortened(key),
    job,
    server,
    vendor,
    run: runOf(told, mail, id, receivedAt),
  };
}

/** Two long names that begin alike stay two. */
function shortened(name: string): string {
  if (name.length <= KEY_LENGTH) return name.toWellFormed();
  const rest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `${name.slice(0, KEY_LENGTH - 33).toWellFormed()}#${rest}`;
}

function runOf(told: Told, mail: ReportMail, id: string, receivedAt: string): BackupRun {
  // A clock that is wrong is wrong in the text as well, and may be seen there alone.
  const off = clockError(mail, receivedAt) || minutesAhead([told.startedAt, told.finishedAt], receivedAt);
  const written = writtenAt(mail, receivedAt);
  const startedAt = off === 0 ? (told.startedAt ?? null) : null;
  const isOld = startedAt !== null && Date.parse(written) - Date.parse(startedAt) > LONGEST_RUN_MS;
  const finishedAt = (off === 0 ? told.finishedAt : null) ?? (isOld ? null : written);
  const isRunning = told.outcome === 'running';
  const { bytesTransferred } = told;
  return {
    id: shortened(told.runId ?? mail.messageId ?? `mail ${id}`),
    // It ran; when, its sender does not know. That is for a person to mend.
    outcome: off !== 0 && told.outcome === 'success' ? 'warning' : told.outcome,
    rawStatus: told.word,
    startedAt: isRunning ? (startedAt ?? written) : startedAt,
    finishedAt: isRunning ? null : finishedAt,
    bytesProcessed: told.bytesProcessed ?? null,
    bytesStored: told.bytesStored ?? null,
    files: told.files ?? null,
    message: told.message ?? (off === 0 ? null : remark('mail-clock-off', { minutes: off })),
    ...(bytesTransferred == null ? {} : { bytesTransferred }),
    ...(told.willRetry === true ? { willRetry: true } : {}),
  };
}
