import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { isKnownColumn } from './columns';

/** What a poll brings: devices with the columns that were asked for. */
export const CoveAnswers = z.object({
  totalMs: z.number().nonnegative(),
  devices: z.array(z.unknown()),
  /** False where the account may not read the legacy sources. */
  withLegacy: z.boolean(),
});
export type CoveAnswers = z.infer<typeof CoveAnswers>;

const Id = z.union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)]).transform(String);

/** An array of objects with one key each, in any order, all values texts; a column without a value is absent. */
const Row = z.object({ AccountId: Id, Settings: z.array(z.record(z.string(), z.unknown())) });

export interface Device {
  readonly id: string;
  readonly columns: ReadonlyMap<string, string>;
}

/** A device as columns by code; null for what is no device. */
export function readDevice(row: unknown): Device | null {
  const parsed = soundOr(Row, row);
  if (parsed === undefined) return null;
  const columns = new Map<string, string>();
  for (const setting of parsed.Settings)
    for (const [code, value] of Object.entries(setting))
      if (isKnownColumn(code) && (typeof value === 'string' || typeof value === 'number'))
        columns.set(code, String(value));
  return { id: parsed.AccountId, columns };
}

/** Keeps only the columns that are used: a row of a poll is kept for people to look into. */
export function pickDevice(row: unknown): unknown {
  const device = readDevice(row);
  if (device === null) return null;
  return { AccountId: device.id, Settings: [...device.columns].map(([code, value]) => ({ [code]: value })) };
}
