import { spawn } from 'node:child_process';
import { environment, root } from '../install.mjs';

const running = new Set();
const PATIENCE_MS = 8_000;
// Colours help on a terminal and spoil a log.
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };

/**
 * Runs a program of this project and keeps what it says.
 * @param {string} program name on the path
 * @param {string[]} args
 * @param {{ echo?: boolean, minutes?: number, env?: Record<string, string> }} [options] `minutes`: ended after that long
 * @returns {Promise<{ code: number, output: string }>} code 124 when it was ended for taking too long
 */
export function runCommand(program, args, { echo = false, minutes = 10, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...environment, ...colours, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a browser or database it started ends with it.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      end(child);
    }, minutes * 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.on('error', (error) => {
      output += `${program} could not be started: ${error.message}\n`;
    });
    child.on('close', (code) => {
      clearTimeout(deadline);
      running.delete(child);
      if (late) output += `\nEnded: ${program} took longer than ${minutes} minutes.\n`;
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });
}

/** Asks first, so that specs can stop the databases they started, and ends what has not listened. */
function end(child) {
  signalGroup(child, 'SIGINT');
  setTimeout(() => {
    if (running.has(child)) signalGroup(child, 'SIGKILL');
  }, PATIENCE_MS).unref();
}

function signalGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) end(child);
    setTimeout(() => process.exit(130), running.size > 0 ? PATIENCE_MS + 500 : 0);
  });
}
