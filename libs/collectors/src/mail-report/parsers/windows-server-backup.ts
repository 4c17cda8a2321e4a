import type { BackupOutcome } from '@nachtwacht/domain';
import { zonedTime } from '../read/times';
import type { Parser } from './told';
import { worstOf } from './worst';

// Windows sends no mail itself: a task at the event does, or a forwarder. Either puts the event into the text, as XML or
// as lines of "name: value".
const SOURCE = /microsoft-windows-backup|\bsource\s{0,9}[:=]\s{0,9}windows server backup\b/i;
const EVENT_ID =
  /<EventID[^>]{0,60}>\s{0,9}(\d{1,5})|\b(?:event ?-?id|gebeurtenis-?id|ereignis-?id)\s{0,9}[:=]?\s{0,9}(\d{1,5})/gi;
const COMPUTER =
  /<Computer>\s{0,9}([^<\s]{1,100})|^[ \t]{0,9}(?:computer|computername|computernaam)[ \t]{0,9}[:=][ \t]{0,9}(\S{1,100})/im;
/** PowerShell writes it as a number below zero. What stands there in another way is no 0. */
const HRESULT = /HRESULT['"]?\s{0,9}[:=>]\s{0,9}['"]?([^\s<'";,]{1,40})/gi;
const ZERO = /^(?:0x)?0{1,8}$/i;
const NUMBER = /^(?:0x[0-9a-f]{1,8}|-?\d{1,10})$/i;
const BACKUP_TIME = /BackupTime['"]?\s{0,9}[:=>]\s{0,9}['"]?(\d{4}-\d\d-\d\dT[\d:.]{8,20}Z)/i;
const MESSAGE =
  /<Message>\s{0,9}([^<]{1,300})|^[ \t]{0,9}(?:description|message|beschrijving)[ \t]{0,9}[:=][ \t]{0,9}(.{1,300})$/im;

/** Documented as ways to fail. */
const FAILED_IDS = new Set([
  5, 9, 17, 18, 19, 20, 21, 22, 49, 50, 52, 100, 517, 518, 521, 527, 528, 544, 545, 546, 561, 564, 612,
]);

export const windowsServerBackup: Parser = {
  id: 'windows-server-backup',
  read({ subject, text }) {
    const whole = `${subject}\n${text}`;
    if (!SOURCE.test(whole)) return null;
    const ids = [...new Set([...whole.matchAll(EVENT_ID)].map(([, xml, line]) => Number(xml ?? line)))];
    if (ids.length === 0) return null;
    const results = [...whole.matchAll(HRESULT)].map(([, result = '']) => result);
    const outcome = worstOf(ids.map((id) => outcomeOf(id, results))) ?? 'unknown';
    const id = ids.find((each) => outcomeOf(each, results) === outcome);
    const hresult = results.find((each) => !ZERO.test(each)) ?? results[0];
    const began = zonedTime(BACKUP_TIME.exec(whole)?.[1]);
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

/** @param results every HRESULT that is told, the detailed one as well */
function outcomeOf(id: number, results: readonly string[]): BackupOutcome {
  if (id === 1) return 'running';
  if (id !== 4 && id !== 14) return FAILED_IDS.has(id) ? 'failed' : 'unknown';
  if (results.some((result) => NUMBER.test(result) && !ZERO.test(result))) return 'failed';
  const isTold = results.length > 0 || id === 4;
  return isTold && results.every((result) => ZERO.test(result)) ? 'success' : 'unknown';
}
