import { cellNumber, cellText, type SnmpValue } from '@nachtwacht/collector-kit';

/** Worst first, as `PART_POLICY` has them. */
const WORST_FIRST: readonly string[] = ['failed', 'critical', 'offline', 'degraded', 'rebuilding', 'warning'];

/** SMART as a number: QTS-MIB and the tables with enclosures. */
const SMART: Readonly<Record<number, string>> = { [-1]: 'failed', 0: 'ok', 1: 'warning', 2: 'critical' };
/** The oldest table: what is in a slot. */
const SLOT: Readonly<Record<number, string>> = {
  [-9]: 'failed',
  [-6]: 'failed',
  [-5]: 'absent',
  [-4]: 'unknown',
  0: 'ok',
};
const RAID: Readonly<Record<number, string>> = {
  [-1]: 'ok',
  0: 'ok',
  1: 'ok',
  2: 'degraded',
  3: 'failed',
  4: 'rebuilding',
  5: 'ok',
  6: 'ok',
};
/** Beyond these a number means one thing to QTS and another to QuTS hero. */
const POOL: Readonly<Record<number, string>> = { [-3]: 'failed', [-2]: 'offline', [-1]: 'warning', 0: 'ok' };
const FINE: Readonly<Record<number, string>> = { [-1]: 'failed', 0: 'ok' };

/** What texts of any age begin with or hold, the worst first: "Warning (Threshold reached)", "In degraded mode". */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/dead|error|fail|crash|\bbad\b/i, 'failed'],
  [/abnormal|critical|read-?only/i, 'critical'],
  [/unmount|not active|inactive|offline|not ready/i, 'offline'],
  [/degrad/i, 'degraded'],
  [/rebuild|recover/i, 'rebuilding'],
  [/warning|threshold/i, 'warning'],
  [/^(?:good|normal|ready|ok)\b/i, 'ok'],
  [/^(?:synchroni|initiali|migrat|expand|scrub|check|optimi|format|creat|remov)/i, 'ok'],
];
const NO_DISK = /^(?:no disk|empty|-+)$/i;

export const smartWord = (value: SnmpValue | undefined) => wordOf(value, SMART);
export const slotWord = (value: SnmpValue | undefined) => wordOf(value, SLOT);
export const raidWord = (value: SnmpValue | undefined) => wordOf(value, RAID);
export const poolWord = (value: SnmpValue | undefined) => wordOf(value, POOL);
export const fineWord = (value: SnmpValue | undefined) => wordOf(value, FINE);

/** The word of a number or a text; what is neither known nor empty stays as it is, null for nothing. */
function wordOf(value: SnmpValue | undefined, numbers: Readonly<Record<number, string>>): string | null {
  const number = cellNumber(value);
  if (number !== null) return numbers[number] ?? String(number);
  const text = cellText(value);
  if (text === null) return null;
  if (NO_DISK.test(text)) return 'absent';
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}

/** What is wrong in any counts, then what nobody knows. */
export function worstOf(...told: readonly (string | null)[]): string {
  const words = told.filter((word) => word !== null && word !== 'absent');
  return (
    WORST_FIRST.find((word) => words.includes(word)) ??
    words.find((word) => word !== 'ok') ??
    words[0] ??
    'not-told'
  );
}

/** The text behind a word, where it says more: "Synchronizing" of what is in order. */
export function rawText(value: SnmpValue | undefined): string | null {
  const text = cellNumber(value) === null ? cellText(value) : null;
  return text === null || /^(?:good|normal|ready|ok)$/i.test(text) ? null : text;
}
