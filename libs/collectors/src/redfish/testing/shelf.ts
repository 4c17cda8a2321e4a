import { pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import type { Observation } from '@nachtwacht/domain';
import { redfishCollector } from '../redfish.collector';

/** Resources by their path: a management controller that only answers. */
export type Shelf = Readonly<Record<string, unknown>>;

export interface ShelfPoll {
  readonly now?: number;
  readonly memory?: unknown;
  /** Instead of what stands on the shelf. */
  readonly answer?: (path: string) => DeviceReply | undefined;
}

/** Polls a shelf over a real connection. A path is found with and without its last slash; a query never is. */
export async function pollShelf(shelf: Shelf, { now, memory, answer }: ShelfPoll = {}) {
  const found = new Map(Object.entries(shelf).map(([path, body]) => [path.replace(/\/$/, ''), body]));
  const server = await startDevice(({ path }) => {
    const special = answer?.(path);
    if (special !== undefined) return special;
    const body = found.get(path.replace(/\/$/, ''));
    return body === undefined ? undefined : { body };
  });
  try {
    const outcome = await pollDevice(redfishCollector, {
      settings: { url: server.url },
      credentials: { username: 'watch', password: 'the-password' },
      ...(now === undefined ? {} : { now }),
      ...(memory === undefined ? {} : { memory }),
    });
    return { outcome, calls: server.calls };
  } finally {
    await server.close();
  }
}

/** "fan/Fan 1: ok" of everything that has a word, and "drive-life/Disk.1: 97" of every level. */
export function saidOf(observations: readonly Observation[]): readonly string[] {
  return observations.flatMap(({ aspect, instance, reading }) => {
    const name = instance === '' ? aspect : `${aspect}/${instance}`;
    if (reading.kind === 'state') return [`${name}: ${reading.value}`];
    if (reading.kind === 'level') return [`${name}: ${String(reading.value)}`];
    return reading.kind === 'update' ? [`${name}: ${String(reading.installed)} ${reading.state}`] : [];
  });
}
