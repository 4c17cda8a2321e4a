import { startLab, type Lab, type LabOptions } from '../lab';

/** A lab of its own on free ports, without product or script unless the spec wants them. */
export function runningLab(dataFolder: string, more: Partial<LabOptions> = {}): Promise<Lab> {
  return startLab({
    dataFolder,
    port: 0,
    basePort: null,
    dayMinutes: 20,
    seed: 1,
    playing: false,
    stories: true,
    trustedAuthority: true,
    product: null,
    month: null,
    log: () => undefined,
    clock: Date.now,
    ...more,
  });
}
