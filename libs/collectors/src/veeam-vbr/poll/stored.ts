import type { PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { Backup, BackupFile, pick, readRows, RestorePoint, type VeeamAnswers } from '../answers';
import { isId } from '../calls';
import type { Session } from '../session/session';
import { inBatches, readPages } from './pages';

const MAX_BACKUPS = 100;
/** A server of some size takes seconds per page; what is not read by then is named, and asked again in an hour. */
const PATIENCE_MS = 25_000;

/** Backups, their files and restore points: how much is kept, and what there is to restore from. */
export async function readStored(
  session: Session,
  context: PollContext,
  missing: string[],
): Promise<NonNullable<VeeamAnswers['stored']>> {
  const startedAt = context.now();
  const isLate = () => context.now() - startedAt > PATIENCE_MS;
  const what = remark('what-is-stored');
  let isCut = false;

  const listed = await readPages(session, { path: '/api/v1/backups', what, maxRows: 600 });
  const backups = readRows(listed.rows, Backup).filter(({ id }) => isId(id));
  isCut ||= listed.isCut || backups.length > MAX_BACKUPS;
  const points = await readPages(session, {
    path: '/api/v1/restorePoints',
    query: { orderColumn: 'CreationTime', orderAsc: 'false' },
    what,
    maxRows: 2_000,
  });
  const files = await inBatches(backups.slice(0, MAX_BACKUPS), async ({ id }) => {
    if (isLate()) return { rows: [], isCut: true };
    return readPages(session, { path: `/api/v1/backups/${id}/backupFiles`, what, maxRows: 600 });
  });
  isCut ||= files.some((list) => list.isCut);
  if (isCut) missing.push(remark('more-than-read', { what }));
  else if (points.isCut) missing.push(remark('older-than-read', { what }));
  return {
    // A backup of which not every file was read has no size: a part of it would look like a loss.
    backups: backups.map(({ id, jobId }, index) => ({ id, jobId, isWhole: files[index]?.isCut === false })),
    files: files.flatMap(({ rows }) => rows.map((row) => pick(row, BackupFile))),
    points: points.rows.map((row) => pick(row, RestorePoint)),
  };
}
