import type { MailParser } from '@nachtwacht/domain';
import type { MailView } from '../read/mail-view';
import { acronis } from './acronis';
import { ahsay } from './ahsay';
import { backupExec } from './backup-exec';
import { cobian } from './cobian';
import { duplicati } from './duplicati';
import { macrium } from './macrium';
import { proxmox } from './proxmox';
import { sqlServerAgent } from './sql-server-agent';
import { synology } from './synology';
import type { Parser, Told } from './told';
import { veeam } from './veeam';
import { windowsServerBackup } from './windows-server-backup';

/** Those that know their mails by a fixed sentence come before those that go by words. */
const PARSERS: readonly Parser[] = [
  backupExec,
  proxmox,
  sqlServerAgent,
  duplicati,
  windowsServerBackup,
  cobian,
  acronis,
  synology,
  macrium,
  veeam,
  ahsay,
];

export interface Recognised {
  readonly parser: MailParser;
  readonly told: Told | 'not-a-run';
}

/** What the first parser says that knows this mail; null when none does. */
export function recognise(mail: MailView): Recognised | null {
  for (const parser of PARSERS) {
    const told = parser.read(mail);
    if (told !== null) return { parser: parser.id, told };
  }
  return null;
}
