// Brings a fresh or outdated checkout to the state in which everything else runs. Only Node's own modules here:
// this file is the first thing that runs on a machine where nothing is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const bin = join(root, 'node_modules', '.bin');
const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment of child processes: this project's tools and its Node first on the path. */
export const environment = {
  ...process.env,
  PATH: [bin, process.env.PATH].join(delimiter),
  NX_DAEMON: 'false',
  NX_TUI: 'false',
};

/**
 * Runs `npm ci` when node_modules does not hold exactly what package-lock.json asks for. A node_modules that is a link
 * belongs to another checkout and is left alone: `npm ci` would empty it.
 * @param {() => void} [beforeGivingUp] the last word when that fails
 */
export function ensureInstalled(beforeGivingUp = () => {}) {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const difference = firstDifference();
  if (difference === null) return;
  console.log(`Installing packages: ${difference}.`);
  const { status } = spawnSync('npm ci --no-progress', { cwd: root, stdio: 'inherit', shell: true });
  const remaining = status === 0 ? firstDifference() : 'npm ci failed; its message above says why';
  if (remaining === null) return;
  console.error(`The installation is not complete: ${remaining}.`);
  beforeGivingUp();
  process.exit(1);
}

/** How to go on in the Node of this project, or null in it: the machine may have any from 20 on. */
export function ownNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8')).version;
  if (process.version === `v${wanted}`) return null;
  return { file: node24, script: (url) => fileURLToPath(url), environment };
}

/** Goes on in the Node of this project when the script was started by another one, and ends with it. */
export function continueOnOwnNode(script) {
  const node = ownNode();
  if (node === null) return;
  const args = [node.script(script), ...process.argv.slice(2)];
  const { status, signal } = spawnSync(node.file, args, { cwd: root, stdio: 'inherit', env: environment });
  if (signal !== null) process.kill(process.pid, signal);
  process.exit(status ?? 1);
}

/** In words what is missing from node_modules, or null. Contents are compared, because dates lie after a checkout. */
function firstDifference() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (wanted === null) return 'package-lock.json is missing';
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (present === null) return 'node_modules is not there yet';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue;
    const version = present[path]?.version;
    if (version === entry.version) continue;
    if (version === undefined && (entry.optional || entry.devOptional || entry.peer)) continue;
    return `${path} is ${version ?? 'missing'} instead of ${entry.version}`;
  }
  if (!existsSync(node24)) return 'the Node of this project is missing';
  return null;
}

function packagesOf(file) {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
