import { soundOr } from '../read-reply';
import { remark, type Reading } from '@nachtwacht/domain';
import { z } from 'zod';
import { pollFault } from '../fault';
import type { KnownDevice } from './known-device';

export interface Roll {
  /** What the previous poll remembered (`memory` of that roll); whatever else is found there counts as nothing. */
  readonly before: unknown;
  /** Names of the devices that the controller lists now, by key. */
  readonly listed: ReadonlyMap<string, string>;
  /** False where the list may have been cut: then nothing that is not in it counts as missing. */
  readonly complete: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Devices that are looked after, by key: whoever is archived is no longer missed. Left out: all that were ever listed are. */
  readonly watched?: ReadonlyMap<string, KnownDevice> | undefined;
}

export interface RollCalled {
  readonly reading: Extract<Reading, { kind: 'state' }>;
  readonly detail: string;
  /** For the next poll; at most some 9 kB. */
  readonly memory: unknown;
}

/**
 * Whether a controller still lists every device that it listed before. One that leaves the list must not leave in
 * silence: it is named, with when it was last seen, until it is back or archived.
 */
export function callTheRoll(roll: Roll): RollCalled {
  const { listed, complete, now } = roll;
  const missing = [...expected(roll)].filter(([key]) => !listed.has(key));
  const memory = remembered(listed, missing, now);
  if (missing.length === 0) return { reading: { kind: 'state', value: 'all-listed' }, detail: '', memory };
  const value = complete ? 'device-missing' : 'not-read';
  return { reading: { kind: 'state', value }, detail: complete ? detailOf(missing) : '', memory };
}

/**
 * A controller that had devices and lists none has lost its memory or our rights; the devices are still there.
 * @throws PollFault `bad-reply`
 */
export function refuseEmptyList({ before, listed, watched }: Roll): void {
  const { size } = expected({ before, watched });
  if (listed.size === 0 && size > 0)
    throw pollFault('bad-reply', remark('controller-lost-devices', { count: size }));
}

function expected({ before, watched }: Pick<Roll, 'before' | 'watched'>): ReadonlyMap<string, KnownDevice> {
  const known = readRoll(before);
  if (watched === undefined) return known;
  return new Map(
    [...watched]
      .filter(([key]) => key !== 'host')
      .map(([key, { name, lastSeenAt }]) => {
        const own = known.get(key);
        return [key, { name: name || own?.name || key, lastSeenAt: own?.lastSeenAt ?? lastSeenAt }];
      }),
  );
}

const NAMED = 5;

function detailOf(missing: readonly (readonly [string, KnownDevice])[]): string {
  const named = missing.slice(0, NAMED).map(([key, { name, lastSeenAt }]) => {
    const device = (name || key).slice(0, 40);
    return lastSeenAt === null
      ? remark('device-not-listed', { name: device })
      : remark('device-not-listed-since', { name: device, at: minuteOf(lastSeenAt) });
  });
  const more = missing.length - named.length;
  return [...named, ...(more > 0 ? [remark('and-more-devices', { count: more })] : [])].join(', ');
}

/** "2026-11-22 05:58 UTC" */
function minuteOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Epoch seconds, before the year 2200. */
const Seconds = z.number().nonnegative().max(7_258_118_400);
const Entry = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), Seconds]),
  z.tuple([z.string()]),
]);
const Remembered = z.object({ at: Seconds, devices: z.array(z.unknown()).max(2_000) });

function readRoll(memory: unknown): ReadonlyMap<string, KnownDevice> {
  const { at = 0, devices = [] } = soundOr(Remembered, memory) ?? {};
  const known = new Map<string, KnownDevice>();
  for (const device of devices) {
    const entry = soundOr(Entry, device);
    if (entry === undefined || entry[0] === '') continue;
    const [key, name = '', seen = at] = entry;
    known.set(longKey(key), { name, lastSeenAt: seen * 1000 });
  }
  return known;
}

const MAX_BYTES = 9_000;
const NAME_LENGTHS = [40, 16, 0];
const MAX_KEY = 64;

/** Of many devices the names are shortened, and then left out: that one is missing weighs more than what it is called. */
function remembered(
  listed: ReadonlyMap<string, string>,
  missing: readonly (readonly [string, KnownDevice])[],
  now: number,
): unknown {
  const at = Math.round(now / 1000);
  let entries: readonly unknown[] = [];
  for (const length of NAME_LENGTHS) {
    entries = [
      ...missing.map(([key, { name, lastSeenAt }]) => [
        shortKey(key),
        cut(name, Math.max(length, 16)),
        Math.max(0, Math.round((lastSeenAt ?? 0) / 1000)),
      ]),
      ...[...listed].map(([key, name]) =>
        length === 0 ? [shortKey(key)] : [shortKey(key), cut(name, length)],
      ),
    ];
    if (bytesOf(entries) <= MAX_BYTES) break;
  }
  let room = MAX_BYTES;
  // With a comma each; whoever comes after the first that does not fit is not remembered.
  const end = entries.findIndex((entry) => (room -= bytesOf(entry) + 1) < 0);
  return { at, devices: end < 0 ? entries : entries.slice(0, end) };
}

const ENCODER = new TextEncoder();

function bytesOf(value: unknown): number {
  return ENCODER.encode(JSON.stringify(value)).length;
}

function cut(name: string, length: number): string {
  return name.slice(0, length).toWellFormed().replaceAll('\u0000', ' ');
}

const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/;

function shortKey(key: string): string {
  return MAC.test(key) ? key.replaceAll(':', '') : cut(key, MAX_KEY);
}

function longKey(key: string): string {
  return /^[0-9a-f]{12}$/.test(key) ? (key.match(/../g)?.join(':') ?? key) : key;
}
