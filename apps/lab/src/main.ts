import { startLab } from './lab';
import { readOptions } from './options/options';

const log = (line: string): void => console.log(`lab: ${line}`);

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
    trustedAuthority: options['trusted-authority'],
    product: product === undefined ? null : { product, email, password },
    clock: Date.now,
    log,
  });
  const stop = (): void => {
    void lab.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  // Whoever started it and listened to it is gone.
  process.once('disconnect', stop);
  log(`make-believe practices are up; control page: ${lab.controlUrl}`);
  process.send?.({ ready: true, url: lab.controlUrl });
} catch (error) {
  console.error(`lab: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
