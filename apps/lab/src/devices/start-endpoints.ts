import type { DataFile } from '../store/data-file';
import type { Endpoint } from './endpoint';

/** Port by endpoint. */
export type Ports = ReadonlyMap<string, number>;

export interface StartOptions {
  readonly endpoints: readonly Endpoint[];
  readonly file: DataFile;
  /** First of a row of ports for a new lab; null picks free ones. */
  readonly basePort: number | null;
  readonly log: (line: string) => void;
}

/** Starts every endpoint on the port it had before, so that connections stay true after a restart. */
export async function startEndpoints(options: StartOptions): Promise<Ports> {
  const { endpoints, file, basePort } = options;
  const ports = new Map<string, number>();
  for (const [index, endpoint] of endpoints.entries()) {
    const wish = file.data.ports[endpoint.id] ?? (basePort === null ? 0 : basePort + index);
    ports.set(endpoint.id, await startOne(endpoint, wish, options));
  }
  file.change((data) => {
    Object.assign(data.ports, Object.fromEntries(ports));
  });
  return ports;
}

async function startOne(endpoint: Endpoint, wish: number, { log }: StartOptions): Promise<number> {
  try {
    return await endpoint.start(wish);
  } catch (error) {
    if (wish === 0 || !isTaken(error)) throw error;
    const port = await endpoint.start(0);
    log(`${endpoint.id}: port ${wish} is taken by another program; now on ${port}`);
    return port;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
