import type { BackupOutcome } from '@nachtwacht/domain';
import { bytesOf, labelled } from './words';
import type { Parser } from './told';

const SUBJECT = /^vzdump backup status \(([^)]{1,100})\)\s*:\s*(.{1,300})$/i;
/** A guest in the table of the body: number, name, how it ended, how long it took. Any word but "ok" is bad. */
const GUEST = /^(\d{2,9})\s+(\S{1,100})\s+([a-z]{2,30})\s+[\d-]/i;
const TOTAL = /^Total size:\s*(.{1,40})$/i;

export const proxmox: Parser = {
  id: 'proxmox',
  read({ subject, lines }) {
    const [, server, ending] = SUBJECT.exec(subject) ?? [];
    if (server === undefined || ending === undefined) return null;
    const guests = lines.flatMap((line) => {
      const [, id, name, word] = GUEST.exec(line) ?? [];
      return id === undefined ? [] : [{ id, name: name ?? '', isGood: word?.toLowerCase() === 'ok' }];
    });
    const bad = guests.filter(({ isGood }) => !isGood);
    const outcome = outcomeOf(ending, bad.length > 0);
    return {
      job: 'vzdump',
      server,
      outcome,
      word: ending,
      bytesProcessed: bytesOf(labelled(lines, TOTAL)),
      message: bad.length > 0 ? bad.map(({ id, name }) => `${id} ${name}`).join(', ') : said(outcome, ending),
    };
  },
};

/** A guest that failed makes the run fail, whatever the subject says. */
function outcomeOf(ending: string, someFailed: boolean): BackupOutcome {
  if (someFailed || /^(?:backup )?(?:failed|err)/i.test(ending)) return 'failed';
  return /^(?:backup successful|ok)\b/i.test(ending) ? 'success' : 'unknown';
}

const said = (outcome: BackupOutcome, ending: string) => (outcome === 'success' ? null : ending);
