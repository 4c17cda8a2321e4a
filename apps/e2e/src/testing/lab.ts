import { startProgram, type Program } from '@nachtwacht/testing/programs';
import { z } from 'zod';
import { builtFile, PERSON } from './server';

const LabState = z.object({
  enrolment: z.object({ phase: z.string(), problems: z.array(z.string()) }),
  devices: z.array(
    z.object({ id: z.string(), faults: z.array(z.object({ id: z.string(), active: z.boolean() })) }),
  ),
});
type LabState = z.infer<typeof LabState>;

/**
 * The built lab as a program: the scripted day stays away, its nights last ten minutes.
 *
 * @param more other options, such as which month one practice lives through
 */
export async function startLab(
  product: string,
  data: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ program: Program; url: string }> {
  const options = {
    product,
    email: PERSON.email,
    data,
    port: 0,
    scenario: false,
    'day-minutes': 10,
    ...more,
  };
  const program = startProgram(builtFile('lab.js'), {
    args: Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    env: { LAB_PASSWORD: PERSON.password },
  });
  const greeting = await program.greeting;
  if (greeting?.url === undefined) throw new Error(`The lab did not start.\n${program.output()}`);
  return { program, url: greeting.url };
}

/** Causes and cures by the lab's own API. */
export class LabClient {
  constructor(private readonly url: string) {}

  state(): Promise<LabState> {
    return this.send('GET', 'state');
  }
  cause(device: string, fault: string): Promise<LabState> {
    return this.send('POST', `faults/${device}/${fault}`);
  }
  cure(device: string, fault: string): Promise<LabState> {
    return this.send('DELETE', `faults/${device}/${fault}`);
  }
  cureAll(): Promise<LabState> {
    return this.send('POST', 'cure-all');
  }
  runBackup(device: string): Promise<LabState> {
    return this.send('POST', `backups/${device}/run`);
  }

  private async send(method: string, path: string): Promise<LabState> {
    const response = await fetch(`${this.url}/${path}`, { method });
    if (!response.ok) throw new Error(`the lab: ${path}: ${response.status} ${await response.text()}`);
    return LabState.parse(await response.json());
  }
}
