import type { PingBurst } from '../../poll-context';

/**
 * `-t` is always given: with `-C` fping otherwise takes the period as the timeout, and a line that is slower than the
 * period seems to lose everything.
 */
export function fpingArguments(address: string, family: number, burst: PingBurst): readonly string[] {
  const { count, intervalMs, timeoutMs } = burst;
  const version = family === 6 ? '-6' : '-4';
  return [version, '-q', '-C', `${count}`, '-p', `${intervalMs}`, '-t', `${timeoutMs}`, address];
}

/**
 * Reads the one line per target that `fping -C -q` writes to stderr: "192.0.2.1 : 0.045 - 0.102", "-" being lost.
 * @returns null when there is no such line
 */
export function readFping(stderr: string, count: number): readonly (number | null)[] | null {
  for (const line of stderr.split('\n')) {
    const words = /^\S+\s+:((?:\s+(?:-|[\d.]+))+)\s*$/.exec(line)?.[1]?.trim().split(/\s+/);
    if (words?.length !== count) continue;
    return words.map((word) => (word === '-' ? null : Number(word)));
  }
  return null;
}
