import { isGuessable, remark, wrongFields } from '@nachtwacht/domain';
import type { BreachedPasswords } from './breached-passwords';
import { passwords } from './passwords';

/** Turns the password that somebody chooses into what is kept of it. */
export class NewPasswords {
  constructor(private readonly breached: BreachedPasswords | null) {}

  /** @throws Refusal for what is little more than words of ours, and for one of the list of leaked passwords */
  async hash(password: string): Promise<string> {
    if (isGuessable(password)) throw wrongFields({ password: remark('password-guessable') });
    if (await this.breached?.has(password)) throw wrongFields({ password: remark('password-breached') });
    return passwords.hash(password);
  }
}
