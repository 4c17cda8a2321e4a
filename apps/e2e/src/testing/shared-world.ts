import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { LabClient, startLab } from './lab';
import { makeAdministrator, startServer } from './server';
import { until } from './until';

/** Where the journeys find the server and the lab they share. */
export interface SharedWorld {
  readonly url: string;
  readonly cookie: string;
  readonly labUrl: string;
  /** What the server said, written when the last spec is done. */
  readonly data: string;
}

const REFUSED = '"msg":"a request was refused"';

declare module 'vitest' {
  interface ProvidedContext {
    world: SharedWorld;
  }
}

/** Vitest's global set-up of the journeys: one server that watches one lab, until the last spec is done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'nachtwacht-journeys-'));
  const server = await startServer({ data });
  const { cookie } = await makeAdministrator(server);
  const lab = await startLab(server.url, join(data, 'lab'));
  const client = new LabClient(lab.url);
  await until('the lab is enrolled', 60, async () =>
    (await client.state()).enrolment.phase === 'enrolled' ? true : null,
  );
  project.provide('world', { url: server.url, cookie, labUrl: lab.url, data });
  return async () => {
    await lab.program.stop();
    await server.program.stop();
    await writeFile(join(tmpdir(), 'nachtwacht-journeys.log'), server.program.output());
    await rm(data, { recursive: true, force: true });
    expectQuiet(server.program.output());
  };
}

/** A server that was treated well has nothing to warn of, but that it refused what a journey should not have asked. */
function expectQuiet(output: string): void {
  const lines = output.split('\n').filter((line) => line !== '' && !line.includes(REFUSED));
  if (lines.length > 0) throw new Error(`The server warned during the journeys:\n${lines.join('\n')}`);
}
