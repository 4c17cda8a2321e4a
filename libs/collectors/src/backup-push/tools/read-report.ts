import {
  asMessage,
  documentsIn,
  readDuplicati,
  report,
  reportBody,
  type Documents,
  type Recognised,
  type ReportCarrier,
} from '@nachtwacht/collector-kit';
import type { Settings } from '../settings';
import { readBorg } from './borg';
import { readRestic } from './restic';

/** What the body of a message says, read as the chosen program's report, or as the first that recognises it. */
export function readReport(message: ReportCarrier, settings: Settings): Recognised {
  const documents = documentsIn(reportBody(message));
  const readers: Record<Exclude<Settings['tool'], 'auto'>, () => Recognised> = {
    duplicati: () => readDuplicati(documents, message.receivedAt),
    borg: () => readBorg(documents, message.receivedAt, settings.toolTimeZone),
    restic: () => readRestic(documents, message.receivedAt),
    plain: () => readPlain(documents),
  };
  if (settings.tool !== 'auto') return readers[settings.tool]();
  return readers.duplicati() ?? readers.borg() ?? readers.restic() ?? readers.plain();
}

/** The last line of a script's output is where its error stands. */
function readPlain({ lines, objects }: Documents): Recognised {
  if (lines.length === 0 && objects.length === 0) return null;
  return report('plain', { message: asMessage(lines.at(-1)) });
}
