import { formatBytes } from '../../wording/format/format-numbers';
import { clockText } from '../minutes-text';
import { dayText } from '../day-text';
import { MISSING, type ReportTable, type TableWriter } from './report-table';

export function backupTables({ body, language, words, day, table }: TableWriter): ReportTable[] {
  const { details, totals } = body;
  const jobs = new Map(details.backups.map((job) => [job.id, job]));
  const { last, dueOn } = details.restoreTests;
  const named: Readonly<Partial<Record<string, string>>> = words.restore;
  const result = (code: string) => named[code] ?? code;
  return [
    table(
      'backups',
      'backups',
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      totals.backups.jobs.map((job) => {
        const archive = jobs.get(job.job)?.archive ?? null;
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
          job.lastBytes === null ? MISSING : formatBytes(job.lastBytes, language),
          archive === null ? MISSING : day(archive.pointAt, archive.status),
        ];
      }),
    ),
    table(
      'restore',
      'restore',
      [],
      [
        [
          words.restore.done,
          last === null
            ? words.restore.never
            : [
                dayText(last.doneOn, language),
                last.job,
                result(last.method),
                result(last.result),
                last.doneBy,
              ]
                .filter((part) => part !== null)
                .join(', '),
        ],
        [words.restore.due, dueOn === null ? MISSING : dayText(dueOn, language)],
      ],
    ),
  ];
}
