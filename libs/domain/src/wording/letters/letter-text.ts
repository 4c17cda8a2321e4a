import type { Letter } from '../../notification/letter';
import { monthText } from '../../report/day-text';
import { DEFAULT_TIME_ZONE, formatDate } from '../format/format-dates';
import type { Language } from '../language';
import type { MessageText } from '../messages/message-text';
import { LETTER_WORDS } from './letter-words';

export interface LetterSetting {
  readonly language: Language;
  /** What this installation calls itself. */
  readonly installation: string;
  /** When it was written; ISO 8601 UTC. */
  readonly at: string;
  /** IANA name. */
  readonly timeZone?: string;
}

/** A letter in one language. The names in it are hostile still: whoever makes a mail of it escapes them. */
export function letterText(
  letter: Letter,
  { language, installation, at, timeZone = DEFAULT_TIME_ZONE }: LetterSetting,
): MessageText {
  const words = LETTER_WORDS[language];
  const moment = (when: string) => formatDate(when, 'date-time', language, timeZone);
  if (letter.kind === 'invitation') {
    const { title, invites, access, once, unexpected, open } = words.invitation;
    return {
      title: title(installation),
      lines: [
        invites(letter.by, installation),
        ...(letter.customer === null ? [] : [access(letter.customer)]),
        once(moment(letter.until)),
        unexpected,
      ],
      open,
    };
  }
  if (letter.kind === 'check-unfinished') {
    const { title, left, onDuty, nobody } = words.unfinished;
    const { unsigned, red, person } = letter;
    return {
      title: title(formatDate(`${letter.date}T12:00:00Z`, 'date', language, timeZone)),
      lines: [left(unsigned, red), person === null ? nobody : onDuty(person)],
      open: words.open,
    };
  }
  if (letter.kind === 'report-published') {
    const { title, ready, again, choose, open } = words.report;
    const { customer, revision, correction } = letter;
    const month = monthText(letter.month, language);
    return {
      title: title(month, customer),
      lines: [ready(month, customer), ...(correction === null ? [] : [again(revision, correction)]), choose],
      open,
    };
  }
  const change = words.changes[letter.kind];
  return {
    title: change.title(installation),
    lines: [change.done(moment(at)), words.wasItYou],
    open: words.open,
  };
}
