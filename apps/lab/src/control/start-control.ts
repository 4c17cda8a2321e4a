import type { DataFile } from '../store/data-file';
import type { Controls } from './control-routes';
import { startControlServer, type ControlServer } from './control-server';

export interface ControlPort {
  /** What a person asked for; null leaves it to the lab. */
  readonly port: number | null;
  readonly file: DataFile;
  readonly log: (line: string) => void;
}

const USUAL_PORT = 4310;
const NAME = 'control';

/** The control page where a person wants it, else where it was before, else at any free port. */
export async function startControl(
  controls: Controls,
  { port, file, log }: ControlPort,
): Promise<ControlServer> {
  if (port !== null) return startControlServer(controls, port);
  const wish = file.data.ports[NAME] ?? USUAL_PORT;
  const server = await startControlServer(controls, wish).catch(() => {
    log(`port ${wish} is taken by another program; the control page moves`);
    return startControlServer(controls, 0);
  });
  file.change((data) => {
    data.ports[NAME] = Number(new URL(server.url).port);
  });
  return server;
}
