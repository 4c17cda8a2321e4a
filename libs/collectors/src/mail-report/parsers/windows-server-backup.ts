import type { BackupOutcome } from '@nachtwacht/domain';
import { zonedTime } from '../read/times';
import type { Parser } from './told';

// Windows sends no mail itself: a task at the event does, or a forwarder. Either puts the event into the text, as XML or
// as lines of "name: value".
const SOURCE = /microsoft-windows-backup|\bsource\s*[:=]\s*(?:windows )?(?:server )?backup\b/i;
const EVENT_ID =
  /<EventID[^>]{0,60}>\s*(\d{1,5})|\b(?:event ?-?id|gebeurtenis-?id|ereignis-?id)\s*[:=]?\s*(\d{1,5})/i;
const COMPUTER =
  /<Computer>\s*([^<\s]{1,100})|^\s*(?:computer|computername|computernaam)\s*[:=]\s*(\S{1,100})/im;
const HRESULT = /(?<!Detailed)HRESULT['"]?\s*[:=>]\s*['"]?(0x[0-9a-f]{1,8}|\d{1,10})/i;
const BACKUP_TIME = /BackupTime['"]?\s*[:=>]\s*['"]?(\d{4}-\d\d-\d\dT[\d:.]{8,20}Z)/i;
const MESSAGE = /<Message>\s*([^<]{1,300})|^\s*(?:description|message|beschrijving)\s*[:=]\s*(.{1,300})$/im;

/** Documented as ways to fail. */
const FAILED_IDS = new Set([
  5, 9, 17, 18, 19, 20, 21, 22, 49, 50, 52, 100, 517, 518, 521, 527, 528, 544, 545, 546, 561, 564, 612,
]);

export const windowsServerBackup: Parser = {
  id: 'windows-server-backup',
  read({ subject, text, receivedAt }) {
    const whole = `${subject}\n${text}`;
    if (!SOURCE.test(whole)) return null;
    const [, ofXml, ofLines] = EVENT_ID.exec(whole) ?? [];
    const id = Number(ofXml ?? ofLines ?? Number.NaN);
    if (Number.isNaN(id)) return null;
    const hresult = HRESULT.exec(whole)?.[1];
    const outcome = outcomeOf(id, hresult);
    const began = zonedTime(BACKUP_TIME.exec(whole)?.[1], receivedAt);
    const [, computerOfXml, computerOfLine] = COMPUTER.exec(whole) ?? [];
    const server = computerOfXml ?? computerOfLine;
    const [, messageOfXml, messageOfLine] = MESSAGE.exec(whole) ?? [];
    return {
      job: 'Windows Server Backup',
      outcome,
      word: hresult === undefined ? `event ${String(id)}` : `event ${String(id)}, HRESULT ${hresult}`,
      message: outcome === 'success' ? null : ((messageOfXml ?? messageOfLine)?.trim() ?? null),
      startedAt: began,
      // Events 4 and 14 of one run are one run.
      ...(began === null ? {} : { runId: `${server ?? ''} ${began}` }),
      ...(server === undefined ? {} : { server }),
    };
  },
};

function outcomeOf(id: number, hresult: string | undefined): BackupOutcome {
  if (id === 1) return 'running';
  if (id === 4) return hresult === undefined || Number(hresult) === 0 ? 'success' : 'failed';
  if (id === 14) return hresult === undefined ? 'unknown' : Number(hresult) === 0 ? 'success' : 'failed';
  return FAILED_IDS.has(id) ? 'failed' : 'unknown';
}
