import { isoFromSeconds } from './moments';
import { labelOf, type Series } from './series';

/** Scripts run daily or more often; past this a file is what a dead job left behind. */
const STALE_AFTER_SECONDS = 26 * 60 * 60;

/** When the script last wrote the file whose name has one of these words, in seconds; null when that is not known. */
export function writtenAt(series: Series, ...words: readonly string[]): number | null {
  const moments = [
    ...series.all('node_textfile_mtime_seconds'),
    ...series.all('windows_textfile_mtime_seconds'),
  ]
    .filter((sample) => words.some((word) => baseName(labelOf(sample, 'file')).includes(word)))
    .map(({ value }) => value)
    .filter((value) => isoFromSeconds(value) !== null);
  return moments.length === 0 ? null : Math.max(...moments);
}

/** Values in text files outlive the job that wrote them; `now` in milliseconds. */
export function isStale(writtenAtSeconds: number | null, now: number): boolean {
  return writtenAtSeconds !== null && now / 1000 - writtenAtSeconds > STALE_AFTER_SECONDS;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}
