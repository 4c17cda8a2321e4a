import { randomUUID } from 'node:crypto';
import type { Letters, SealedLetter } from '@nachtwacht/features-identity';
import { readInstallation, type Database } from '@nachtwacht/persistence';
import type { Sealer } from '@nachtwacht/server-kit';
import { letterContext } from './sealing-contexts';

/** The fact that a worker tells: there is a mail server for letters. */
export const MAIL_FACT = 'mail';

/** Letters are written here and sent by a worker, which alone knows the mail server and opens their links. */
export class LettersAdapter implements Letters {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async areSetUp(): Promise<boolean> {
    return (await readInstallation(this.database, MAIL_FACT)) !== null;
  }

  async sealInvitation(recipient: string, link: string): Promise<SealedLetter> {
    const id = randomUUID();
    return { id, sealed: await this.sealer.seal(letterContext(id, recipient), { link }) };
  }
}
