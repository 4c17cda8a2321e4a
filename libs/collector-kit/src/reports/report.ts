import type { BackupOutcome } from '@nachtwacht/domain';

export type EndOutcome = Exclude<BackupOutcome, 'running' | 'blocked' | 'missed'>;
export type Tool = 'restic' | 'borg' | 'duplicati' | 'plain';

/** What a backup program itself said about one run. Null is "it does not say", never zero. */
export interface ToolReport {
  readonly tool: Tool;
  /** null: there is a report, but not of how it ended. */
  readonly outcome: EndOutcome | null;
  /** The program's own name for this run: the same report sent twice is one run. */
  readonly runId: string | null;
  /** ISO 8601 UTC, by the clock of the computer that made the backup. */
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly durationSeconds: number | null;
  readonly bytesProcessed: number | null;
  /** What the destination holds after this run. */
  readonly bytesStored: number | null;
  /** What this run added to it. */
  readonly bytesAdded: number | null;
  readonly files: number | null;
  readonly message: string | null;
  readonly jobName: string | null;
  /** The program's own id of the job, unique on its machine. */
  readonly jobId: string | null;
  /** The computer that made the backup: an id that stays, and what it is called. */
  readonly machineId: string | null;
  readonly machineName: string | null;
  /** The program's own word for how it ended. */
  readonly rawStatus: string | null;
}

/** A body is a report, says that it is about something else than a backup, or says nothing to us. */
export type Recognised = ToolReport | 'not-a-backup' | null;

const NOTHING_SAID = {
  outcome: null,
  runId: null,
  startedAt: null,
  finishedAt: null,
  durationSeconds: null,
  bytesProcessed: null,
  bytesStored: null,
  bytesAdded: null,
  files: null,
  message: null,
  jobName: null,
  jobId: null,
  machineId: null,
  machineName: null,
  rawStatus: null,
} as const;

export function report(tool: Tool, said: Partial<Omit<ToolReport, 'tool'>>): ToolReport {
  return { ...NOTHING_SAID, ...said, tool };
}

const BADNESS: Record<EndOutcome, number> = { success: 0, warning: 1, unknown: 2, failed: 3 };

/** Two witnesses of one run: the worse one is believed. */
export function worse(one: EndOutcome, other: EndOutcome): EndOutcome {
  return BADNESS[other] > BADNESS[one] ? other : one;
}

const MESSAGE_LENGTH = 300;
const ID_LENGTH = 120;

/** One line, at most 300 characters; null when there is nothing to read. */
export function asMessage(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '') return null;
  return line.length > MESSAGE_LENGTH ? `${line.slice(0, MESSAGE_LENGTH - 1)}…` : line;
}

export function asId(text: string | null | undefined): string | null {
  const id = (text ?? '')
    .replace(/\p{Cc}+/gu, '')
    .trim()
    .slice(0, ID_LENGTH);
  return id === '' ? null : id;
}
