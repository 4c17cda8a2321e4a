import { existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const V1 = '/sys/fs/cgroup/cpuacct';
const V2 = '/sys/fs/cgroup';
let made = 0;

/**
 * A cgroup of our own: the kernel counts the CPU of every process in it, with all children, those that have exited
 * too. That is the only honest way to compare one process with a hundred, or with programs that start another for
 * every check.
 * @param {string} name for people who look into /sys
 */
export function openCpuGroup(name) {
  const v1 = existsSync(join(V1, 'cpuacct.usage'));
  const folder = join(v1 ? V1 : V2, `nachtwacht-bench-${process.pid}-${(made += 1)}-${name}`);
  mkdirSync(folder);
  return {
    /** Words to put before a command, so that it and all it starts are counted from its first instruction. */
    prefix: ['/bin/sh', '-c', `echo $$ > ${join(folder, 'cgroup.procs')} && exec "$@"`, 'sh'],
    /** Seconds of CPU so far. */
    seconds: () => (v1 ? secondsV1(folder) : secondsV2(folder)),
    /** @returns {number[]} */
    processes: () =>
      readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number),
    /** Everything in it must have ended. */
    async remove() {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        try {
          return rmdirSync(folder);
        } catch {
          await wait(100);
        }
      }
    },
  };
}

/** Why CPU can't be counted on this machine, or null. */
export function whyNoCpuGroups() {
  if (process.platform !== 'linux') return 'cgroups are there on Linux only';
  try {
    const group = openCpuGroup('trial');
    void group.remove();
    return null;
  } catch (error) {
    return `a cgroup could not be made (${error.code ?? error.message}): run as root`;
  }
}

/** Proportional memory of these processes in MB: what they share is counted once. */
export function megabytesOf(pids) {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** @returns {Map<number, string>} process id and command line of this process's children and theirs */
export function descendantsOf(pid) {
  const found = new Map();
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(parentOf);
  const walk = (parent) => {
    for (const each of parents)
      if (each?.parent === parent) {
        found.set(each.pid, each.command);
        walk(each.pid);
      }
  };
  walk(pid);
  return found;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return {
      pid: Number(pid),
      parent,
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    };
  } catch {
    return null;
  }
}

const secondsV1 = (folder) => Number(readFileSync(join(folder, 'cpuacct.usage'), 'utf8')) / 1e9;

const secondsV2 = (folder) =>
  Number(/usage_usec (\d+)/.exec(readFileSync(join(folder, 'cpu.stat'), 'utf8'))?.[1] ?? 0) / 1e6;
