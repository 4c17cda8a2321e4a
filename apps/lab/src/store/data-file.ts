import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LabData } from './lab-data';

const FILE = 'lab.json';
const SAVE_AFTER_MS = 500;

/** The lab's data file: read once, written soon after a change and on `flush`. */
export class DataFile {
  private timer: NodeJS.Timeout | null = null;

  private constructor(
    readonly folder: string,
    readonly data: LabData,
  ) {}

  /** Opens the file in `folder`, or begins a new one. An unreadable file is an error: it holds addresses shown once. */
  static open(folder: string, now: number): DataFile {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new DataFile(folder, read(join(folder, FILE)) ?? LabData.parse({ bornAt: now }));
  }

  change(edit: (data: LabData) => void): void {
    edit(this.data);
    this.timer ??= setTimeout(() => this.flush(), SAVE_AFTER_MS);
  }

  /** Writes at once. A file that was only half written never takes the place of a whole one. */
  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const path = join(this.folder, FILE);
    writeFileSync(`${path}.new`, `${JSON.stringify(this.data, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
}

function read(path: string): LabData | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    return LabData.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} can't be read: mend it, or remove it to begin a new lab`, { cause });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
