import { z } from 'zod';
import type { SnmpValue, SnmpValues } from '../poll-context';

const NUMBERS: readonly unknown[] = ['Integer', 'Counter32', 'Gauge32', 'TimeTicks'];
const TEXTS: readonly unknown[] = ['Counter64', 'Text', 'Hex', 'ObjectId', 'IpAddress'];

/**
 * What a poll by SNMP brings, as `map` reads it back: the reply as it came. A value of another shape counts as not
 * there, for an agent that says nonsense in one place may say the truth in the others.
 */
export const SnmpAnswers = z.object({
  values: z.record(z.string(), z.unknown()).transform(soundOnes),
  cut: z.array(z.string()).readonly().optional().catch(undefined),
});
export type SnmpAnswers = z.infer<typeof SnmpAnswers>;

function soundOnes(told: Readonly<Record<string, unknown>>): SnmpValues {
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, SnmpValue] => isSound(entry[1])),
  );
}

function isSound(value: unknown): value is SnmpValue {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [type, content] = value as readonly unknown[];
  if (NUMBERS.includes(type)) return Number.isFinite(content);
  return TEXTS.includes(type) && typeof content === 'string';
}
