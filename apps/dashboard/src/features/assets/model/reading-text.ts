import { BackupRunSchema } from '@nachtwacht/contracts';
import {
  formatDate,
  formatMeasure,
  stateText,
  UNITS,
  type BackupOutcome,
  type Language,
  type Unit,
} from '@nachtwacht/domain';
import type { z } from 'zod';

/** The words that a reading needs besides its numbers. */
export interface ReadingWords {
  readonly outcome: (outcome: BackupOutcome) => string;
  readonly reachable: string;
  readonly noValue: string;
  readonly loss: (percent: string) => string;
  readonly updates: (count: number) => string;
}

type Json = Readonly<Record<string, unknown>>;
export type Run = z.infer<typeof BackupRunSchema>;

/**
 * What was measured, in one short text; null for a reading of a kind that this version does not know, and for what
 * the reason beside it says in as many words: a state, and why nothing answered.
 */
export function readingText(reading: Json | null, words: ReadingWords, language: Language): string | null {
  if (reading === null) return null;
  switch (reading['kind']) {
    case 'reach':
      return reachText(reading, words, language);
    case 'level':
      return levelText(reading, words, language);
    case 'state':
      return stateWord(textOf(reading['value']), language);
    case 'expiry':
      return dateText(reading['expiresAt'], language) ?? words.noValue;
    case 'update':
      return updateText(reading, words);
    case 'backup':
      return backupText(reading, words, language);
    default:
      return null;
  }
}

/** The runs of a backup, newest first. */
export function runsOf(reading: Json | null): readonly Run[] {
  const runs = reading?.['kind'] === 'backup' && Array.isArray(reading['runs']) ? reading['runs'] : [];
  return runs
    .map((run) => BackupRunSchema.safeParse(run))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .toReversed();
}

/** A unit that the formats know; anything else is a bare number. */
export function unitOf(unit: unknown): Unit {
  return UNITS.find((each) => each === unit) ?? 'count';
}

function reachText(reading: Json, words: ReadingWords, language: Language): string | null {
  const fault = reading['fault'];
  if (typeof fault === 'object' && fault !== null) return null;
  const { latencyMs, lossPercent } = reading;
  const parts = [
    typeof latencyMs === 'number' ? formatMeasure(latencyMs, 'milliseconds', language) : null,
    typeof lossPercent === 'number' ? words.loss(formatMeasure(lossPercent, 'percent', language)) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.reachable : parts.join(', ');
}

function levelText({ value, unit }: Json, words: ReadingWords, language: Language): string {
  return typeof value === 'number' ? formatMeasure(value, unitOf(unit), language) : words.noValue;
}

function updateText({ installed, available, pending }: Json, words: ReadingWords): string | null {
  if (typeof pending === 'number' && pending > 0) return words.updates(pending);
  const from = textOf(installed);
  const to = textOf(available);
  return from !== null && to !== null && from !== to ? `${from} → ${to}` : (from ?? to);
}

function backupText(reading: Json, words: ReadingWords, language: Language): string {
  const last = runsOf(reading)[0];
  if (last === undefined) return words.noValue;
  const at = last.finishedAt ?? last.startedAt;
  const parts = [words.outcome(last.outcome), at === null ? null : formatDate(at, 'date-time', language)];
  return parts.filter((part) => part !== null).join(', ');
}

function stateWord(word: string | null, language: Language): string | null {
  return word === null || stateText(word, language) !== null ? null : word;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function dateText(value: unknown, language: Language): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? formatDate(value, 'date', language)
    : null;
}
