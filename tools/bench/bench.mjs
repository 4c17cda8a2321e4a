import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';
import { startBuild } from '../scripts/start/ensure-built.mjs';
import { stopEverything } from './kit/child.mjs';
import { whyNoCpuGroups } from './kit/cpu-group.mjs';
import { printTable } from './kit/table.mjs';
import { access } from './rows/access.mjs';
import { httpChecks } from './rows/http-checks.mjs';
import { backups } from './rows/backups.mjs';
import { board } from './rows/board.mjs';
import { history } from './rows/history.mjs';
import { isolation } from './rows/isolation.mjs';
import { live } from './rows/live.mjs';
import { memory } from './rows/memory.mjs';
import { sla } from './rows/sla.mjs';
import { snmp } from './rows/snmp.mjs';
import { unifi } from './rows/unifi.mjs';
import { metricsYear } from './rows/metrics-year.mjs';

/** Each measures something and returns lines of the table; `minutes` is the most it may take. */
const ROWS = {
  checks: {
    run: httpChecks,
    minutes: 12,
    about: 'HTTP checks per CPU-second, against a bare loop and other programs',
  },
  live: { run: live, minutes: 6, about: 'from the failing answer to the browser and to the mail server' },
  board: { run: board, minutes: 4, about: 'the snapshot of the board' },
  backups: { run: backups, minutes: 8, about: 'a night of 5,000 backup jobs: judged, shown, closed' },
  memory: { run: memory, minutes: 5, about: 'memory with 10,000 checks a minute' },
  snmp: {
    run: snmp,
    minutes: 12,
    about: 'SNMP polls per CPU-second, against a bare loop; 1,000 devices a minute',
  },
  sla: {
    run: sla,
    minutes: 15,
    about: 'the month of 200 customers closed, printed, and looked at by both sides',
  },
  isolation: { run: isolation, minutes: 30, about: 'foreign rows among transactions that are made to fail' },
  access: { run: access, minutes: 8, about: 'policies, ended rights, and many sign-ins' },
  unifi: { run: unifi, minutes: 2, about: 'a controller with 500 devices mapped and decided' },
  history: { run: history, minutes: 5, about: 'a month of history, and the room that metrics take' },
  'metrics-year': { run: metricsYear, minutes: 6, about: 'the page of a device with a year of metrics' },
};

const HELP = `npm run bench [-- options] [row …]
Rows: ${Object.entries(ROWS)
  .map(([name, { about }]) => `\n  ${name.padEnd(12)} ${about}`)
  .join('')}
Options:
  --quick       short windows: to see that everything runs
  --no-peers    only the product and the bare loop`;

/** @param {readonly string[]} args @returns {Promise<number>} exit code: a slow machine is no failure */
export async function bench(args) {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = wanted.find((name) => !Object.hasOwn(ROWS, name));
  if (unknown !== undefined) {
    console.error(`There is no row "${unknown}".\n${HELP}`);
    return 1;
  }
  const noGroups = whyNoCpuGroups();
  if (noGroups !== null) console.log(`CPU is not measured: ${noGroups}.`);
  // With a child process for the dashboard, which must be over before anything is measured.
  await startBuild().all;
  const options = {
    quick: args.includes('--quick'),
    peers: !args.includes('--no-peers'),
    cpu: noGroups === null,
  };
  const { lines, failed } = await measure(wanted.length > 0 ? wanted : Object.keys(ROWS), options);
  printTable(lines);
  console.log(`\nWritten to ${write(lines)}`);
  return failed ? 1 : 0;
}

async function measure(names, options) {
  const lines = [];
  let failed = false;
  for (const name of names) {
    const { run, minutes } = ROWS[name];
    console.log(`${name} … (load ${loadavg()[0]?.toFixed(1)})`);
    const tooLong = setTimeout(() => void stopEverything(), minutes * 60_000);
    try {
      lines.push(...(await run(options)));
    } catch (error) {
      failed = true;
      console.error(
        `${name} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    } finally {
      clearTimeout(tooLong);
      await stopEverything();
    }
  }
  return { lines, failed };
}

function write(lines) {
  const folder = join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const file = join(folder, `${at.replaceAll(':', '-').slice(0, 19)}.json`);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version };
  writeFileSync(file, JSON.stringify({ at, machine, lines }, null, 2));
  return file;
}
