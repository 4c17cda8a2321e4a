// `npm run sbom [-- FILE]`: what the product is made of, as CycloneDX JSON; dist/sbom.cdx.json where no file is named.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
// Not with --omit dev: npm 11 then leaves out what the product and a tool share (zod, for one).
const { status, stdout, stderr } = spawnSync('npm sbom --sbom-format cyclonedx --sbom-type application', {
  cwd: root,
  shell: true,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (status !== 0) {
  console.error(`npm could not list the packages: ${stderr.trim()}`);
  process.exit(1);
}
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const bill = delivered(JSON.parse(stdout));
const file = resolve(root, process.argv[2] ?? 'dist/sbom.cdx.json');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${file}: ${bill.components.length} packages`);

/** Without what only builds and tests it; the lock file says which that is. */
function delivered(all) {
  const locked = new Set(
    Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
      .map(([path, { name, version }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`),
  );
  const components = all.components.filter((component) => locked.has(component['bom-ref']));
  const kept = new Set([all.metadata.component, ...components].map((component) => component['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  return { ...all, components, dependencies };
}
