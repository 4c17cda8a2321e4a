import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Nobody's id: for root no file is unreadable, so that the programs run as somebody else. */
const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

export interface Output {
  readonly exitCode: number;
  /** Standard output, then standard error, as `> report 2>&1` keeps them. */
  readonly text: string;
}

/** Fails with what to do when the program is not there. */
export function requireProgram(name: string, debianPackage: string): void {
  if (spawnSync(name, ['--version']).error !== undefined && spawnSync(name, ['version']).error !== undefined)
    throw new Error(
      `${name} is missing: install it with "apt-get install ${debianPackage}" and run the spec again`,
    );
}

/** A folder with data to back up and room for a repository, owned by whoever runs the programs. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'nachtwacht-backup-'));
  readonly data = join(this.folder, 'data');
  readonly repository = join(this.folder, 'repository');

  constructor() {
    mkdirSync(this.data);
    for (const path of [this.folder, this.data]) this.own(path);
    this.write('agenda.txt', 'a'.repeat(5_000));
    this.write('patients.txt', 'p'.repeat(7_000));
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.data, name), text);
    this.own(join(this.data, name));
  }

  makeUnreadable(name: string): void {
    chmodSync(join(this.data, name), 0);
  }

  /** Runs a program with the data folder as its place; never rejects for an exit code. */
  run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Output> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        cwd: this.data,
        env: { PATH: process.env['PATH'], HOME: this.folder, LC_ALL: 'C.UTF-8', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...asNobody,
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({ exitCode: code ?? 255, text: Buffer.concat([...out, ...err]).toString() }),
      );
    });
  }

  /**
   * Starts a program that reads its input without end and kills it once `isAtWork`, as a power cut would: with
   * everything left where it is.
   * @param whileAtWork done before the end
   */
  async killHalfWay(
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    isAtWork: () => boolean,
    whileAtWork: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const child = spawn(program, args, {
      cwd: this.data,
      env: { PATH: process.env['PATH'], HOME: this.folder, LC_ALL: 'C.UTF-8', ...env },
      stdio: ['pipe', 'ignore', 'ignore'],
      ...asNobody,
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.on('error', () => undefined);
    try {
      child.stdin.write('the beginning of a dump that never ends');
      while (!isAtWork() && child.exitCode === null) await wait(20);
      await whileAtWork();
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private own(path: string): void {
    if (asNobody.uid !== undefined) chownSync(path, NOBODY, NOBODY);
  }
}
