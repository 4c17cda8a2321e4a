import { formatBytes } from '../../wording/format/format-numbers';
import { dayText } from '../day-text';
import { clockText } from '../minutes-text';
import type { ReportRestoreTest } from '../report-details';
import { MISSING, type ReportTable, type TableWriter } from './report-table';

export function backupTables({ body, language, words, day, table }: TableWriter): ReportTable[] {
  const { details, totals } = body;
  const jobs = new Map(details.backups.map((job) => [job.id, job]));
  const { last, inPeriod } = details.restoreTests;
  const tests = inPeriod.length > 0 || last === null ? inPeriod : [last];
  const named: Readonly<Partial<Record<string, string>>> = words.restore;
  const word = (code: string) => named[code] ?? code;
  const row = ({ doneOn, job, method, result, doneBy, durationMinutes, coSigned }: ReportRestoreTest) => [
    dayText(doneOn, language),
    job ?? MISSING,
    word(method),
    word(result),
    doneBy ?? MISSING,
    durationMinutes ?? MISSING,
    coSigned === null ? MISSING : `${word(coSigned.result)} (${coSigned.name})`,
  ];
  return [
    table(
      'backups',
      'backups',
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      totals.backups.jobs.map((job) => {
        const { archive = null, packageGigabytes = null } = jobs.get(job.job) ?? {};
        const sold = packageGigabytes === null ? '' : ` / ${String(packageGigabytes)} GB`;
        return [
          jobs.get(job.job)?.name ?? job.job,
          job.expected,
          job.success,
          job.retry,
          job.warning,
          job.failed,
          job.missed,
          job.unknown + job.off,
          job.longestGapMs === null ? MISSING : clockText(Math.floor(job.longestGapMs / 60_000)),
          job.lastBytes === null ? MISSING : `${formatBytes(job.lastBytes, language)}${sold}`,
          archive === null ? MISSING : day(archive.pointAt, words.archives[archive.status] ?? archive.status),
        ];
      }),
    ),
    table('restore', 'restore', [5], tests.map(row)),
  ];
}
