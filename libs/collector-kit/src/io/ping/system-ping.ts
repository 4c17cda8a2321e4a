import type { PingBurst } from '../../poll-context';

/** iputils refuses a shorter interval to everyone but root. */
const SHORTEST_SECONDS = 0.2;

export function systemPingArguments(
  address: string,
  family: number,
  burst: PingBurst,
  platform: NodeJS.Platform,
): readonly string[] {
  const interval = Math.max(burst.intervalMs / 1000, SHORTEST_SECONDS);
  const wait = platform === 'darwin' ? burst.timeoutMs : Math.ceil(burst.timeoutMs / 1000);
  const version = platform === 'darwin' ? [] : [family === 6 ? '-6' : '-4'];
  return [...version, '-n', '-c', `${burst.count}`, '-i', `${interval}`, '-W', `${wait}`, address];
}

const ANSWER = /\b(icmp_seq|seq)=(\d+)\b.*\btime[=<]([\d.]+) ?ms(.*)$/;
const SUMMARY = /^\d+ packets transmitted/m;

/**
 * Reads the answers of iputils, busybox and macOS ping; a second answer to one request does not count.
 * @returns null when the program did not get as far as its summary
 */
export function readSystemPing(
  stdout: string,
  count: number,
  platform: NodeJS.Platform,
): readonly (number | null)[] | null {
  if (!SUMMARY.test(stdout)) return null;
  const times = new Array<number | null>(count).fill(null);
  for (const line of stdout.split('\n')) {
    const [, name, sequence, milliseconds, rest = ''] = ANSWER.exec(line) ?? [];
    if (sequence === undefined || rest.includes('DUP')) continue;
    // iputils counts from 1, the others from 0.
    const index = Number(sequence) - (name === 'icmp_seq' && platform !== 'darwin' ? 1 : 0);
    if (index >= 0 && index < count) times[index] ??= Number(milliseconds);
  }
  return times;
}
