import { z } from 'zod';
import type { SnmpValue, SnmpValues } from '../poll-context';

const NUMBERS: readonly unknown[] = ['Integer', 'Counter32', 'Gauge32', 'TimeTicks'];
const TEXTS: readonly unknown[] = ['Counter64', 'Text', 'Hex', 'ObjectId', 'IpAddress'];

/**
 * What a poll by SNMP brings, as `map` reads it back: the reply as it came. A value of another shape counts as not
 * there, for an agent that says nonsense in one place may say the truth in the others.
 */
export const SnmpAnswers = z.object({
  values: z.custom<Readonly<Record<string, unknown>>>(isRecord).transform(soundOnes),
  cut: z.array(z.string()).readonly().optional().catch(undefined),
});
export type SnmpAnswers = z.infer<typeof SnmpAnswers>;

function isRecord(told: unknown): boolean {
  return typeof told === 'object' && told !== null && !Array.isArray(told);
}

/** The same object where nothing is wrong with it, which is nearly always: it runs for every poll. */
function soundOnes(told: Readonly<Record<string, unknown>>): SnmpValues {
  if (areSound(told)) return told;
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, SnmpValue] => isSound(entry[1])),
  );
}

function areSound(told: Readonly<Record<string, unknown>>): told is SnmpValues {
  for (const oid in told) if (!isSound(told[oid])) return false;
  return true;
}

function isSound(value: unknown): value is SnmpValue {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [type, content] = value as readonly unknown[];
  if (NUMBERS.includes(type)) return Number.isFinite(content);
  return TEXTS.includes(type) && typeof content === 'string';
}
