// Bundles the server's processes and the dashboard into dist/. One tool for both: Vite.
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { build as viteBuild } from 'vite';
import { compressFiles } from './compress-files.mjs';
import { generateClient } from './prisma-generate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PROCESSES = ['all-in-one', 'api', 'worker', 'lab', 'verify-audit'];

/** Packages stay packages: only our own sources are bundled, so that a start reads few files. */
export async function buildServer({ logLevel = 'warn' } = {}) {
  const input = Object.fromEntries(
    PROCESSES.filter((name) => existsSync(`${root}/apps/${name}/src/main.ts`)).map((name) => [
      name,
      `${root}/apps/${name}/src/main.ts`,
    ]),
  );
  await viteBuild({
    root,
    configFile: false,
    logLevel,
    resolve: { tsconfigPaths: true },
    ssr: { external: true, noExternal: [/^@nachtwacht\//] },
    build: {
      ssr: true,
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node24',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
}

export async function buildDashboard({ logLevel = 'warn' } = {}) {
  await viteBuild({
    root: `${root}/apps/dashboard`,
    configFile: `${root}/apps/dashboard/vite.config.ts`,
    logLevel,
  });
  await compressFiles(`${root}/dist/dashboard/files`);
}

const PARTS = { client: () => generateClient(), server: buildServer, dashboard: buildDashboard };

/** All, or the named parts, in this order. */
export async function build(options, parts = Object.keys(PARTS)) {
  for (const part of parts) await PARTS[part](options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const parts = process.argv.slice(2);
  await build({ logLevel: 'info' }, parts.length > 0 ? parts : undefined);
}
