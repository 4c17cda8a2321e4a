import { randomBytes } from 'node:crypto';
import type { DataFile } from '../store/data-file';

/** Passwords of the make-believe devices: made once, kept in the data file, checked for real. */
export class Secrets {
  constructor(private readonly file: DataFile) {}

  token(device: string): string {
    return this.kept(device);
  }

  apiKey(device: string): { readonly key: string; readonly secret: string } {
    return { key: this.kept(`${device} key`), secret: this.kept(`${device} secret`) };
  }

  private kept(name: string): string {
    const known = this.file.data.secrets[name];
    if (known !== undefined) return known;
    const made = randomBytes(24).toString('hex');
    this.file.change((data) => {
      data.secrets[name] = made;
    });
    return made;
  }
}
