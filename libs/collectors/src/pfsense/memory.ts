import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const whole = z.number().nonnegative();

const PortCounters = z.object({ inBytes: whole, outBytes: whole, packets: whole, errors: whole });
export type PortCounters = z.infer<typeof PortCounters>;

const PackagesSeen = z.object({
  /** When they were last asked for, and when that was last answered; epoch milliseconds. */
  askedAt: whole,
  toldAt: whole.nullable(),
  installed: whole,
  /** How many of them the firewall could compare with a latest version. */
  known: whole,
  /** Names and versions of those that wait, cut. */
  waiting: z.array(z.string()),
});
export type PackagesSeen = z.infer<typeof PackagesSeen>;

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const PollMemory = z.object({
  /** Epoch milliseconds of the poll. */
  at: whole.nullable().catch(null),
  bootedAt: whole.nullable().catch(null),
  packages: PackagesSeen.nullable().catch(null),
  ports: z.array(z.tuple([z.string(), PortCounters])).catch([]),
});
export type PollMemory = z.infer<typeof PollMemory>;

const NOTHING: PollMemory = { at: null, bootedAt: null, packages: null, ports: [] };

export function readMemory(memory: unknown): PollMemory {
  return soundOr(PollMemory, memory) ?? NOTHING;
}

/** Within the 16 kB of a poll. */
const MAX_PORTS = 50;
const MAX_NAME = 60;

export function writeMemory(memory: PollMemory): PollMemory {
  return { ...memory, ports: memory.ports.filter(([name]) => name.length <= MAX_NAME).slice(0, MAX_PORTS) };
}

const SIX_HOURS_MS = 6 * 3_600_000;

/** The list of packages costs the firewall a look at its mirror: at most every six hours. */
export function mayAskPackages(memory: unknown, now: number): boolean {
  const at = readMemory(memory).packages?.askedAt ?? null;
  // A moment in the future was of another clock.
  return at === null || at > now || now - at >= SIX_HOURS_MS;
}
