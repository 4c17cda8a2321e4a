import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const NetworkFirmware = z.object({
  network: z.string().max(60),
  product: z.string().max(40),
  /** When it was read, epoch milliseconds before the year 2200. */
  at: z.number().nonnegative().max(7_258_118_400_000),
  current: z.string().max(60).nullable(),
  available: z.string().max(60).nullable(),
  isPending: z.boolean(),
  plannedAt: z.string().max(40).nullable(),
});
/** What one network runs of one product. */
export type NetworkFirmware = Readonly<z.infer<typeof NetworkFirmware>>;

export interface Memory {
  readonly firmware: readonly NetworkFirmware[];
  /** "serial interface" of lines that were in use: an empty port that never was one is none. */
  readonly lines: ReadonlySet<string>;
  /** Who was listed; see `callTheRoll`. */
  readonly roll: unknown;
}

const PollMemory = z.object({
  firmware: z.array(z.unknown()).catch([]),
  lines: z.array(z.string()).catch([]),
  roll: z.unknown().optional(),
});

/** Whatever else is found there counts as nothing. */
export function readMemory(memory: unknown): Memory {
  const { firmware = [], lines = [], roll } = soundOr(PollMemory, memory) ?? {};
  return {
    firmware: firmware.slice(0, MAX_FIRMWARE).flatMap((row) => soundOr(NetworkFirmware, row) ?? []),
    lines: new Set(lines),
    roll,
  };
}

const MAX_FIRMWARE = 80;
const MAX_LINES = 80;
/** Of the 32 kB of a poll; what does not fit is asked anew each time. */
const FIRMWARE_BYTES = 16_000;

export function writeMemory({ firmware, lines, roll }: Memory) {
  let rows = firmware.slice(0, MAX_FIRMWARE).map((row) => ({
    ...row,
    network: cut(row.network, 60),
    product: cut(row.product, 40),
    current: row.current === null ? null : cut(row.current, 60),
    available: row.available === null ? null : cut(row.available, 60),
    plannedAt: row.plannedAt === null ? null : cut(row.plannedAt, 40),
  }));
  while (new TextEncoder().encode(JSON.stringify(rows)).length > FIRMWARE_BYTES) rows = rows.slice(0, -10);
  const short = [...lines].filter((line) => line.length <= 60);
  return { firmware: rows, lines: short.slice(0, MAX_LINES).map((line) => cut(line, 60)), roll };
}

function cut(text: string, length: number): string {
  return text.slice(0, length).toWellFormed().replaceAll('\u0000', ' ');
}
