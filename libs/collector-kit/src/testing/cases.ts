import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A recorded poll and what `map` must make of it. */
export interface RecordedCase {
  readonly name: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** As a person would enter them; parsed by the collector's own schema. */
  readonly settings: unknown;
  readonly memory: unknown;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The poll report, or `{ "fault": { "class", "text" } }`. */
  readonly expected: unknown;
  /** What the next poll is handed, where the case says so. */
  readonly expectedMemory?: unknown;
  /** A word of the source that this version does not know. */
  readonly unknownWord?: string;
}

const DEFAULT_NOW = '2026-11-22T06:00:00.000Z';

/**
 * Reads `cases/<name>/`: answers.json and expected.json; optional settings.json (else `cases/settings.json`, else `{}`),
 * memory.json, expected-memory.json, now.txt (ISO 8601) and unknown.txt. A text `@file:x.txt` anywhere in answers.json
 * stands for the content of that file in the same folder.
 */
export function readCases(folder: string): readonly RecordedCase[] {
  const root = join(folder, 'cases');
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readCase(root, entry.name));
}

function readCase(root: string, name: string): RecordedCase {
  const folder = join(root, name);
  const unknownWord = optionalText(folder, 'unknown.txt');
  const expectedMemory = optionalJson(folder, 'expected-memory.json');
  return {
    name,
    answers: withFiles(json(folder, 'answers.json'), folder) as RecordedCase['answers'],
    settings: optionalJson(folder, 'settings.json') ?? optionalJson(root, 'settings.json') ?? {},
    memory: optionalJson(folder, 'memory.json') ?? null,
    now: Date.parse(optionalText(folder, 'now.txt') ?? DEFAULT_NOW),
    expected: json(folder, 'expected.json'),
    ...(expectedMemory === undefined ? {} : { expectedMemory }),
    ...(unknownWord === undefined ? {} : { unknownWord }),
  };
}

function withFiles(value: unknown, folder: string): unknown {
  if (typeof value === 'string' && value.startsWith('@file:')) return text(folder, value.slice(6));
  if (Array.isArray(value)) return value.map((item) => withFiles(item, folder));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFiles(item, folder)]));
}

function text(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function json(folder: string, file: string): unknown {
  return JSON.parse(text(folder, file));
}

function optionalText(folder: string, file: string): string | undefined {
  return existsSync(join(folder, file)) ? text(folder, file).trim() : undefined;
}

function optionalJson(folder: string, file: string): unknown {
  return existsSync(join(folder, file)) ? json(folder, file) : undefined;
}
