import type { BackupVendor } from '../../world/backup-vendors';
import { acronisAnswer } from '../acronis/acronis';
import { ahsayAnswer } from '../ahsay/ahsay';
import { coveAnswer } from '../cove/cove';
import type { Answer } from '../http-endpoint';
import { pbsAnswer } from '../pbs/pbs';
import { synologyAnswer } from '../synology/synology';
import { veeamAnswer } from '../veeam/veeam';
import type { BackupSource } from './backup-source';

const USER = 'nachtwacht';
const PARTNER = 'Make-believe practice';
const MAIL = 'nachtwacht@example.nl';
const TOKEN_ID = 'nachtwacht@pbs!poll';

/** Who may read a source; its secret is `password`. */
export function credentialsOf(
  vendor: BackupVendor,
  password: string,
): Readonly<Record<string, string>> | null {
  switch (vendor) {
    case 'veeam-vbr':
      return { username: USER, password };
    case 'cove':
      return { partner: PARTNER, username: MAIL, password };
    case 'acronis':
      return { clientId: USER, clientSecret: password };
    case 'pbs':
      return { tokenId: TOKEN_ID, secret: password };
    case 'synology-abb':
      return { account: USER, password };
    case 'ahsay':
      return { sysUser: USER, sysPassword: password };
    case 'duplicati':
      return null;
  }
}

/** How a vendor answers; null for one that is not asked but reports by itself. */
export function answerOf(
  vendor: BackupVendor,
  source: BackupSource,
  password: string,
  clock: () => number,
): Answer | null {
  switch (vendor) {
    case 'veeam-vbr':
      return veeamAnswer({ source, account: { username: USER, password }, clock });
    case 'cove':
      return coveAnswer({ source, account: { partner: PARTNER, username: MAIL, password } });
    case 'acronis':
      return acronisAnswer({ source, client: { clientId: USER, clientSecret: password }, clock });
    case 'pbs':
      return pbsAnswer({ source, token: { id: TOKEN_ID, secret: password }, clock });
    case 'synology-abb':
      return synologyAnswer({ source, account: { account: USER, password } });
    case 'ahsay':
      return ahsayAnswer({ source, account: { sysUser: USER, sysPassword: password } });
    case 'duplicati':
      return null;
  }
}
