import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const ENTRY = fileURLToPath(new URL('./process-under-test.ts', import.meta.url));

export interface BundledProcess {
  readonly file: string;
  /** What the process takes for the folder of the built program; migrations are found from there. */
  readonly root: string;
  remove(): Promise<void>;
}

/** A process as it is shipped, made from the present sources. Inside node_modules, so that it finds its packages. */
export async function bundleProcess(): Promise<BundledProcess> {
  const cache = join(ROOT, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'nachtwacht-process-'));
  // Some specs start it as another user.
  await chmod(folder, 0o755);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    ssr: { external: true, noExternal: [/^@nachtwacht\//] },
    build: {
      ssr: ENTRY,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
  });
  return {
    file: join(folder, 'main.js'),
    root: join(ROOT, 'dist'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
