import type { Parser } from './told';
import { outcomeInWords } from './words';

/** "SRV9 Macrium Reflect - Backup Success" */
const SUBJECT = /^(.{0,100}?)\s*\bMacrium Reflect\b[\s:-]*(.{0,200})$/i;
/** "Notification - Backup Fail on computer SRV9", of Site Manager. */
const OF_SITE_MANAGER = /\bBackup (\w{1,20}) on computer (\S{1,100})/i;

export const macrium: Parser = {
  id: 'macrium',
  read({ subject, text, from, lines }) {
    if (!/macrium/i.test(`${subject}\n${from}\n${text}`)) return null;
    const [, , computer] = OF_SITE_MANAGER.exec(subject) ?? [];
    const [, before, after] = SUBJECT.exec(subject) ?? [];
    const server = (computer ?? before)?.replace(/[\s:-]+$/, '');
    const word = after === undefined || after === '' ? subject : after;
    const told = outcomeInWords(word.replace(/\bfail\b/i, 'failed')) ?? outcomeInWords(text);
    if (told === null) return null;
    return {
      job: 'Macrium Reflect',
      outcome: told,
      word,
      message: told === 'success' ? null : (lines.find((line) => line !== '') ?? word),
      ...(server === undefined || server === '' ? {} : { server }),
    };
  },
};
