import { startLab } from './lab';
import { monthAskedFor, readOptions } from './options/options';

const log = (line: string): void => console.log(`lab: ${line}`);

/** Heard from the beginning, however often: a terminal asks everybody, and the one who started this asks again. */
const asked = new Promise<void>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  // Whoever started it and listened to it is gone.
  process.once('disconnect', () => resolve());
});

try {
  const options = readOptions(process.argv.slice(2), process.env);
  const { product, email = '', password = '' } = options;
  const lab = await startLab({
    dataFolder: options.data,
    port: options.port ?? null,
    basePort: options['base-port'] ?? null,
    dayMinutes: options['day-minutes'],
    seed: options.seed,
    playing: options.scenario,
    stories: options.scenario,
    trustedAuthority: options['trusted-authority'],
    product: product === undefined ? null : { product, email, password },
    month: monthAskedFor(options),
    clock: Date.now,
    log,
  });
  log(`make-believe practices are up; control page: ${lab.controlUrl}`);
  process.send?.({ ready: true, url: lab.controlUrl });
  await asked;
  await lab.stop();
  process.exit(0);
} catch (error) {
  console.error(`lab: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
