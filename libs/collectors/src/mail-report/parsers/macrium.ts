import type { Parser } from './told';
import { outcomeInWords } from './words';

/** "SRV9 Macrium Reflect - Backup Success"; its other mails are about licences and versions. */
const SUBJECT = /^(.{0,100}?)\s*\bMacrium Reflect\b[\s:-]*((?:Backup|Image)\b.{0,200})$/i;
/** "Notification - Backup Fail on computer SRV9", of Site Manager. */
const OF_SITE_MANAGER = /^(?:Notification\s*-\s*)?(Backup .{1,60}?) on computer (\S{1,100})$/i;
/** A count of the body that says something else than the subject. */
const FAILURES = /\bfailure count\s*[:=]\s*[1-9]/i;

export const macrium: Parser = {
  id: 'macrium',
  read({ subject, text, from, lines }) {
    const [, before, ofReflect] = SUBJECT.exec(subject) ?? [];
    const [, ofManager, computer] = OF_SITE_MANAGER.exec(subject) ?? [];
    const word = ofReflect ?? (/macrium/i.test(`${from}\n${text}`) ? ofManager : undefined);
    if (word === undefined) return null;
    const told = outcomeInWords(word.replace(/\bfail\b/i, 'failed')) ?? 'unknown';
    const outcome = told === 'success' && FAILURES.test(text) ? 'failed' : told;
    const server = (computer ?? before)?.replace(/[\s:-]+$/, '');
    return {
      job: 'Macrium Reflect',
      outcome,
      word,
      message: outcome === 'success' ? null : (lines.find((line) => line !== '') ?? word),
      ...(server === undefined || server === '' ? {} : { server }),
    };
  },
};
