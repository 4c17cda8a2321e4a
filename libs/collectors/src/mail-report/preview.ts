import { soundOr } from '@nachtwacht/collector-kit';
import type { PushedMessage } from '@nachtwacht/collector-kit';
import { mailsIn } from './inbox';
import { readMail, type KeptMail, type MailReading } from './read/read-mail';
import { readRules } from './rules/read-rules';
import { Settings } from './settings';

export interface ReadMail extends KeptMail {
  readonly reading: MailReading;
}

/** What a poll with these settings makes of each mail of an inbox; null when the settings are none of this collector. */
export function readInbox(settings: unknown, inbox: readonly PushedMessage[]): readonly ReadMail[] | null {
  const parsed = soundOr(Settings, settings);
  if (parsed === undefined) return null;
  const rules = readRules(parsed.rules);
  return mailsIn(inbox).map((kept) => ({ ...kept, reading: readMail(kept, parsed, rules) }));
}
