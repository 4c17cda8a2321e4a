import { HttpEndpoint, type Answer } from '../devices/http-endpoint';
import { World } from '../world/world';
import { spec } from './specs';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Lets an answer listen on 127.0.0.1 by itself, without the practices of the lab. */
export async function serveAnswer(answer: Answer): Promise<Served> {
  const world = new World([spec('controller')], 1);
  const endpoint = new HttpEndpoint({ world, device: world.device('a-controller'), answer });
  const port = await endpoint.start(0);
  return { url: `http://127.0.0.1:${port}`, close: () => endpoint.stop() };
}
