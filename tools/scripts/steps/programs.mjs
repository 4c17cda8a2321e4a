import { accessSync, constants, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../install.mjs';
import { runCommand } from './run-command.mjs';

const NO_SERVICES = '/usr/sbin/policy-rc.d';

/**
 * What the tests need besides npm packages: `package` is Debian's, `program` or `file` shows that it is there, `helper`
 * is what specs call to have it started.
 */
export const needed = JSON.parse(readFileSync(new URL('programs.json', import.meta.url), 'utf8'));

/**
 * Installs what is missing where that is possible without asking: as root on Debian or a relative of it.
 * @returns {Promise<{ missing: { package: string, specs: string[], reason: string }[], strict: boolean }>}
 * `strict`: a missing program is a failure instead of a reason to leave tests out
 */
export async function ensurePrograms() {
  const strict = ['true', '1'].includes(process.env.CI ?? '');
  let missing = needed.filter((entry) => !isPresent(entry));
  if (missing.length === 0) return { missing, strict };
  const names = missing.map((entry) => entry.package).join(', ');
  if (!canInstall()) return { missing: missing.map(because('is not installed')), strict };
  console.log(`Installing programs that the tests use: ${names}.`);
  const output = await installPackages(missing.map((entry) => entry.package));
  missing = missing.filter((entry) => !isPresent(entry));
  if (missing.length > 0) console.log(output.trim());
  return { missing: missing.map(because('could not be installed')), strict };
}

/**
 * The spec files of a Vitest project that cannot run without this program.
 * @param {{ specs: readonly string[] }} entry
 * @param {string} project
 * @returns {string[]}
 */
export function specsThatNeed(entry, project) {
  return find(entry.specs, project);
}

/** All spec files of a Vitest project. */
export function specsOf(project) {
  return find(['{apps,libs,prisma,tools}/**/*.spec.{ts,tsx}'], project);
}

function find(patterns, project) {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => projectOf(file) === project)
    .sort();
}

function projectOf(file) {
  if (file.startsWith('tools/')) return 'checks';
  if (/\.alone\.e2e\.spec\.ts$/.test(file)) return 'e2e-alone';
  if (/\.medium\.spec\.tsx?$/.test(file)) return 'medium';
  return /\.e2e\.spec\.tsx?$/.test(file) ? 'e2e' : 'unit';
}

const because = (what) => (entry) => ({ ...entry, reason: `${entry.package} ${what}` });

function isPresent(entry) {
  if (entry.file !== undefined) return existsSync(entry.file);
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => isExecutable(join(folder, entry.program)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** The tests start their own processes on their own ports, so the packages must not start services of the machine. */
async function installPackages(packages) {
  const ours = !existsSync(NO_SERVICES);
  if (ours) writeFileSync(NO_SERVICES, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const options = { minutes: 15, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    const update = await runCommand('apt-get', ['-qq', 'update'], options);
    const install = await runCommand(
      'apt-get',
      ['-qq', '-y', 'install', '--no-install-recommends', ...packages],
      options,
    );
    return update.output + install.output;
  } finally {
    if (ours) rmSync(NO_SERVICES, { force: true });
  }
}
